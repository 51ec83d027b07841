/**
 * The incident book: injuries and near misses, recorded or still to be recorded.
 */
import { BookOpenText } from 'lucide-react';
import { moment } from '../../../session/words.ts';
import { Badge, Empty, Term } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { deskCost } from '../parts/reading.ts';

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
        <li key={incident.id} className="live-risk">
          <BookOpenText aria-hidden="true" />
          <div>
            <p className="live-head">
              <strong>{incident.title}</strong>
              <Badge tone={incident.recorded ? 'good' : 'tungsten'}>
                {incident.recorded ? 'Recorded' : 'Not recorded'}
              </Badge>
            </p>
            <p className="is-quiet">
              {incident.kind === 'injury' ? 'Somebody was hurt' : 'Nobody was hurt'},{' '}
              {moment(view.startDate, incident.minute)}
            </p>
            {incident.recorded ? null : (
              <CommandButton
                command={{ type: 'record-incident', incidentId: incident.id }}
                minutes={deskCost(view, 'incident')}
                once={false}
              >
                Record it in the book
              </CommandButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
