/**
 * What was moved after people had been told: what it was, what it is, who must hear of it, and who has. The notice goes to whom the
 * trainee ticks; those who work on it can be sent it too.
 */
import { MailWarning, Megaphone } from 'lucide-react';
import type { ChangeView, View } from '../../../engine/view.ts';
import { moment } from '../../../session/words.ts';
import { Badge, Choices, Empty, nameOf, TextArea } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { activityById, deskCost, shortPlace } from '../parts/reading.ts';

const NOBODY: string[] = [];

export function PlanChanges() {
  const view = useView();
  if (view.changes.length === 0) {
    return (
      <Empty icon={<Megaphone />} title="Nothing has been moved since people were told">
        <p>When a place, a time or a format changes after that, those who must hear are listed here.</p>
      </Empty>
    );
  }
  return (
    <section className="part" aria-label="Changes">
      <ul className="permit-list">
        {[...view.changes].reverse().map((change) => (
          <Change key={change.id} view={view} change={change} />
        ))}
      </ul>
    </section>
  );
}

const point = (view: View, { startMinute, placeId, address }: ChangeView['to']): string =>
  `${startMinute === null ? 'no time' : moment(view.startDate, startMinute)}${placeId ? `, ${shortPlace(nameOf(view, placeId))}, ${address}` : ''}`;

function Change({ view, change }: { view: View; change: ChangeView }) {
  const [toIds, setToIds] = useKept<string[]>(`change-${change.id}`, NOBODY);
  const [note, setNote] = useKept(`change-note-${change.id}`, '');
  const open = change.mustIds.filter((id) => !change.toldIds.includes(id));
  const working = (activityById(view, change.activityId)?.needs ?? []).flatMap((need) =>
    need.kind === 'person' && need.subjectId ? [need.subjectId] : [],
  );
  const options = [...new Set([...open, ...working])];
  return (
    <li className="permit">
      <header className="permit-head">
        <h3 className="permit-title">{nameOf(view, change.activityId)}</h3>
        <Badge tone={open.length === 0 ? 'good' : change.settled ? 'bad' : 'tungsten'}>
          {open.length === 0 ? 'All have heard' : change.settled ? 'Found out on the day' : `${open.length} to tell`}
        </Badge>
      </header>
      <dl className="permit-facts">
        {change.words === '' ? (
          <>
            <div>
              <dt>Now</dt>
              <dd>{point(view, change.to)}</dd>
            </div>
            <div>
              <dt>Was</dt>
              <dd>{point(view, change.from)}</dd>
            </div>
          </>
        ) : (
          <div>
            <dt>Now</dt>
            <dd>{change.words}</dd>
          </div>
        )}
        <div>
          <dt>Must hear</dt>
          <dd>
            {change.mustIds
              .map((id) => `${nameOf(view, id)}${change.toldIds.includes(id) ? ' (told)' : ''}`)
              .join(', ')}
          </dd>
        </div>
      </dl>
      {open.length > 0 && !change.settled ? (
        <>
          <Choices
            legend="Send a notice to"
            options={options.map((id) => ({
              value: id,
              label: nameOf(view, id),
              detail: working.includes(id) ? 'works on it' : '',
            }))}
            values={toIds}
            onChange={setToIds}
          />
          <TextArea
            label="Why, in a line"
            rows={2}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <CommandButton
            command={{ type: 'send-change-notice', activityIds: [change.activityId], toIds, note: note.trim() }}
            minutes={deskCost(view, 'changeNotice')}
            icon={<MailWarning aria-hidden="true" />}
            because={toIds.length === 0 ? 'Choose who it goes to' : null}
          >
            Send the notice
          </CommandButton>
        </>
      ) : null}
    </li>
  );
}
