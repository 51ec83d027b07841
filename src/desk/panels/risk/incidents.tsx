/**
 * The incident book: injuries and near misses, recorded or still to be recorded.
 */
import { BookOpenText } from 'lucide-react';
import type { IncidentView, View } from '../../../engine/view.ts';
import { moment } from '../../../session/words.ts';
import { Badge, Choices, Empty, nameOf, Term } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { deskCost } from '../parts/reading.ts';

const NOBODY: string[] = [];

const KIND: Record<IncidentView['kind'], string> = {
  'near-miss': 'Nobody was hurt',
  injury: 'Somebody was hurt',
  safeguarding: 'Safeguarding',
  'data-breach': 'Personal data',
  theft: 'Theft or loss',
  complaint: 'A complaint',
};

export function Incidents() {
  const view = useView();
  if (view.incidents.length === 0) {
    return (
      <Empty icon={<BookOpenText />} title="The book is empty">
        <p>
          Injuries go in it, and every <Term name="near miss">near miss</Term>, on the same shift.
        </p>
      </Empty>
    );
  }
  return (
    <ul className="live-risks">
      {[...view.incidents].reverse().map((incident) => (
        <Incident key={incident.id} view={view} incident={incident} />
      ))}
    </ul>
  );
}

function Incident({ view, incident }: { view: View; incident: IncidentView }) {
  const [toIds, setToIds] = useKept<string[]>(`incident-${incident.id}`, NOBODY);
  const could = view.people.filter((one) => one.kind === 'stakeholder' || one.id === view.you.reportsToId);
  return (
    <li className="live-risk">
      <BookOpenText aria-hidden="true" />
      <div>
        <p className="live-head">
          <strong>{incident.title}</strong>
          <Badge tone={incident.recorded ? 'good' : 'tungsten'}>
            {incident.recorded ? 'Recorded' : 'Not recorded'}
          </Badge>
        </p>
        <p className="is-quiet">
          {KIND[incident.kind]}, {moment(view.startDate, incident.minute)}
        </p>
        {incident.recorded ? (
          <p className="is-quiet">
            {incident.toldIds.length > 0
              ? `Told to ${incident.toldIds.map((id) => nameOf(view, id)).join(', ')}.`
              : 'Told to nobody.'}
          </p>
        ) : (
          <>
            <Choices
              legend="Who is told"
              hint="Those who must know, and nobody who need not."
              options={could.map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` }))}
              values={toIds}
              onChange={setToIds}
            />
            <CommandButton
              command={{ type: 'record-incident', incidentId: incident.id, toIds }}
              minutes={deskCost(view, 'incident')}
              once={false}
            >
              Record it{toIds.length > 0 ? ' and tell them' : ' in the book'}
            </CommandButton>
          </>
        )}
      </div>
    </li>
  );
}
