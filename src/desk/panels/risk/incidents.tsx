/**
 * The incident book: what has happened, recorded or still to be recorded, who has been told, what an authority has to hear, and
 * what the insurer says. Whom to tell and what to report is the trainee’s to find.
 */
import { BookOpenText } from 'lucide-react';
import type { IncidentView, View } from '../../../engine/view.ts';
import { moment, money } from '../../../session/words.ts';
import { Badge, Choices, Empty, listNames, nameOf, Term } from '../../kit/index.ts';
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
        <p className="is-quiet">
          {incident.toldIds.length > 0
            ? `Told to ${listNames(
                incident.toldIds.map((id) => nameOf(view, id)),
                6,
              )}.`
            : 'Nobody has been told.'}
        </p>
        <Tell view={view} incident={incident} />
        {incident.recorded ? (
          <>
            <Reports view={view} incident={incident} />
            <Insurer view={view} incident={incident} />
          </>
        ) : null}
      </div>
    </li>
  );
}

function Tell({ view, incident }: { view: View; incident: IncidentView }) {
  const [toIds, setToIds] = useKept<string[]>(`incident-${incident.id}`, NOBODY);
  const could = view.people.filter(
    (one) => (one.kind === 'stakeholder' || one.id === view.you.reportsToId) && !incident.toldIds.includes(one.id),
  );
  const chosen = toIds.filter((id) => !incident.toldIds.includes(id));
  return (
    <>
      {could.length > 0 ? (
        <Choices
          legend={incident.recorded ? 'Who else is told' : 'Who is told'}
          hint="Those who must know, and nobody who need not."
          options={could.map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` }))}
          values={chosen}
          onChange={setToIds}
        />
      ) : null}
      {incident.recorded ? null : (
        <CommandButton
          command={{ type: 'record-incident', incidentId: incident.id, toIds: chosen }}
          minutes={deskCost(view, 'incident')}
        >
          Record it{chosen.length > 0 ? ' and tell them' : ' in the book'}
        </CommandButton>
      )}
      {chosen.length > 0 ? (
        <CommandButton
          command={{ type: 'tell-incident', incidentId: incident.id, toIds: chosen }}
          minutes={deskCost(view, 'phone') * chosen.length}
          look="quiet"
          once={false}
          onGiven={() => setToIds([])}
        >
          {incident.recorded ? 'Ring them and tell them' : 'Ring them now, and record it after'}
        </CommandButton>
      ) : null}
    </>
  );
}

/** Reports that this kind of incident may call for: whether this one does is for the trainee to ask. */
function Reports({ view, incident }: { view: View; incident: IncidentView }) {
  if (incident.reports.length === 0) return null;
  return (
    <ul className="book-reports" aria-label="Reports the law may ask for">
      {incident.reports.map((report) => (
        <li key={report.ruleId}>
          <p>
            {report.title}, to the {report.toWhom}
            {report.reportedMinute === null ? `, by ${moment(view.startDate, report.dueMinute)} if it applies.` : '.'}
            {report.source === null ? null : <span className="is-quiet"> {report.source}</span>}
          </p>
          {report.reportedMinute === null ? (
            <CommandButton
              command={{ type: 'report-incident', incidentId: incident.id, ruleId: report.ruleId }}
              minutes={deskCost(view, 'incident')}
              look="quiet"
            >
              Send this report
            </CommandButton>
          ) : (
            <Badge tone="good">Reported {moment(view.startDate, report.reportedMinute)}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

function Insurer({ view, incident }: { view: View; incident: IncidentView }) {
  const { claim } = incident;
  if (!view.permits.some((one) => one.kind === 'insurance')) return null;
  if (claim)
    return (
      <p>
        {claim.settledMinute === null
          ? `The insurer was told ${moment(view.startDate, claim.notifiedMinute)} and has not answered.`
          : `The insurer: ${claim.words}${claim.pence > 0 ? ` ${money(claim.pence)} came back.` : ''}`}
      </p>
    );
  return (
    <CommandButton
      command={{ type: 'notify-insurer', incidentId: incident.id }}
      minutes={deskCost(view, 'incident')}
      look="quiet"
    >
      Tell the insurer
    </CommandButton>
  );
}
