/** People, places and cost lines in the form: each folds away, and a new one starts with what it cannot do without. */
import { Plus, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button, SelectField } from '../../desk/kit/index.ts';
import { namesIn } from '../../writing/references.ts';
import { nameFrom } from '../../writing/rename.ts';
import { nodeAt, type Path, setValue } from '../../writing/text.ts';
import { benchActions, benchNow, useBench } from '../use-bench.ts';
import { Money, Text } from './fields.tsx';
import { add, put } from './writes.ts';

type Value = Record<string, unknown>;

const KINDS: Record<string, string> = {
  crew: 'Crew',
  contributor: 'Contributor',
  stakeholder: 'Client, manager or owner',
  supplier: 'Supplier',
};

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const names = (list: Value[], field: string): string[] => list.map((one) => words(one[field]));

export function People({ people }: { people: Value[] }) {
  return (
    <>
      {people.map((one, at) => (
        <Entry key={words(one.id) || at} path={['people', at]} title={words(one.name)} detail={words(one.title)}>
          {() => (
            <>
              <div className="bench-pair">
                <Text label="Name" path={['people', at, 'name']} value={one.name} />
                <Text label="Job title" path={['people', at, 'title']} value={one.title} />
              </div>
              <div className="bench-pair">
                <SelectField
                  label="Who they are to the production"
                  value={words(one.kind)}
                  onChange={(event) => put(['people', at, 'kind'], event.target.value)}
                >
                  {Object.entries(KINDS).map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </SelectField>
                <Money label="Rate a day" path={['people', at, 'rate']} value={one.rate} />
              </div>
              <Text label="What is known of them" path={['people', at, 'about']} value={one.about} long />
              <TakeOut kind="person" name={words(one.id)} path={['people', at]} label={words(one.name)} />
            </>
          )}
        </Entry>
      ))}
      <More
        label="Add a person"
        value={() => ({
          id: nameFrom('new person', names(people, 'id')),
          name: 'New person',
          title: 'Job title',
          kind: 'crew',
          portrait: `portrait-${String((people.length % 20) + 1).padStart(2, '0')}`,
          about: 'What a coordinator would know of them.',
        })}
        path={['people']}
      />
    </>
  );
}

export function Places({ places }: { places: Value[] }) {
  return (
    <>
      {places.map((one, at) => (
        <Entry key={words(one.id) || at} path={['places', at]} title={words(one.name)} detail={words(one.address)}>
          {() => (
            <>
              <div className="bench-pair">
                <Text label="Name" path={['places', at, 'name']} value={one.name} />
                <Text label="Address" path={['places', at, 'address']} value={one.address} />
              </div>
              <Text label="What is known of it" path={['places', at, 'about']} value={one.about} long />
              <div className="bench-pair">
                <Money label="Fee" path={['places', at, 'fee']} value={one.fee} />
                <Text label="Parking" path={['places', at, 'parking']} value={one.parking} />
              </div>
              <div className="bench-pair">
                <Text label="Nearest hospital" path={['places', at, 'hospital']} value={one.hospital} />
                <Text label="Steps, lift, toilets" path={['places', at, 'access']} value={one.access} />
              </div>
              <TakeOut kind="place" name={words(one.id)} path={['places', at]} label={words(one.name)} />
            </>
          )}
        </Entry>
      ))}
      <More
        label="Add a place"
        value={() => ({
          id: nameFrom('new place', names(places, 'id')),
          name: 'New place',
          address: 'Street and town',
          drawing: 'place-community-theatre',
          about: 'What a coordinator would know of it.',
        })}
        path={['places']}
      />
    </>
  );
}

export function Lines({ lines }: { lines: Value[] }) {
  return (
    <>
      {lines.map((one, at) => (
        <div key={words(one.code) || at} className="bench-pair">
          <Text label="Cost line" path={['lines', at, 'title']} value={one.title} />
          <Money label="Budget" path={['lines', at, 'budget']} value={one.budget} />
        </div>
      ))}
      <More
        label="Add a cost line"
        value={() => ({ code: nameFrom('new line', names(lines, 'code')), title: 'New cost line', budget: 0 })}
        path={['lines']}
      />
    </>
  );
}

/** Its fields are drawn once it is unfolded: a production has many people. */
function Entry({
  path,
  title,
  detail,
  children,
}: {
  path: Path;
  title: string;
  detail: string;
  children: () => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const show = () => {
    const node = nodeAt(benchNow().settled.tree, path);
    if (node) benchActions().setCursor(node.offset);
  };
  return (
    <details
      className="bench-item"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        show();
      }}
    >
      <summary>
        <strong>{title || 'No name yet'}</strong> <span className="is-quiet">{detail}</span>
      </summary>
      {open ? <div className="bench-item-fields">{children()}</div> : null}
    </details>
  );
}

function More({ label, path, value }: { label: string; path: Path; value: () => Value }) {
  return (
    <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => add(path, value())}>
      {label}
    </Button>
  );
}

/** Somebody the rest of the text speaks of can't just go: it says in how many places they are named. */
function TakeOut({ kind, name, path, label }: { kind: 'person' | 'place'; name: string; path: Path; label: string }) {
  const { tree } = useBench((bench) => bench.settled);
  const uses = useMemo(
    () => namesIn(tree).filter((one) => one.kind === kind && one.name === name && !one.given).length,
    [tree, kind, name],
  );
  return (
    <div>
      <Button
        size="small"
        icon={<X aria-hidden="true" />}
        because={
          uses === 0
            ? null
            : `Named in ${uses === 1 ? 'one other place' : `${uses} other places`}; search for “${name}”.`
        }
        onClick={() =>
          void benchActions().editKeeping(`Before taking out ${label}`, setValue(benchNow().text, path, undefined))
        }
      >
        Take out {label}
      </Button>
    </div>
  );
}
