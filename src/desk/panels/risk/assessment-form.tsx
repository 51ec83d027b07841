/**
 * Writing the risk assessment: which hazards, at which work, who may be harmed, how likely and how bad, and what is done about each.
 * The draft stays on the desk until it is sent to be signed.
 */
import { FileCheck2, ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import type { AssessmentView, View } from '../../../engine/view.ts';
import { moment } from '../../../session/words.ts';
import { Badge, Empty, firstName, listNames, personById, Term } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { ChaseApproval } from '../budget/chase-approval.tsx';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import {
  blankEntry,
  type DraftEntry,
  draftFrom,
  entriesOf,
  isWhole,
  MINUTES_A_HAZARD,
  worstLeft,
} from './assessment-draft.ts';
import { HazardCard } from './hazard-card.tsx';
import { bandOf } from './risk-words.ts';

export function AssessmentForm() {
  const view = useView();
  const { assessment } = view;
  const initial = useMemo(() => draftFrom(assessment), [assessment]);
  const [draft, setDraft] = useKept<DraftEntry[]>('assessment', initial);
  const [open, setOpen] = useKept<string | null>('assessment-open', null);
  if (!assessment.needed || assessment.hazards.length === 0) {
    return (
      <Empty icon={<ShieldCheck />} title="Nothing here asks for a risk assessment">
        <p>What a recce shows may change that.</p>
      </Empty>
    );
  }
  const asked = view.approvals.findLast((one) => one.kind === 'assessment');
  const high = bandOf(worstLeft(draft)) === 'high' && assessment.highSignerIds.length > 0;
  const signers = (high ? assessment.highSignerIds : [assessment.signerId]).flatMap((id) => {
    const person = personById(view, id);
    return person ? [firstName(person.name)] : [];
  });
  const unfinished = draft.filter((entry) => !isWhole(entry)).length;
  return (
    <>
      <Standing assessment={assessment} />
      {asked ? <ChaseApproval view={view} approval={asked} /> : null}
      <ul className="hazards" aria-label="Hazards">
        {assessment.hazards.map((hazard) => (
          <HazardCard
            key={hazard.id}
            hazard={hazard}
            entry={draft.find((entry) => entry.hazardId === hazard.id)}
            open={open === hazard.id}
            onOpen={() => setOpen(open === hazard.id ? null : hazard.id)}
            onTick={(on) => {
              setDraft((before) =>
                on ? [...before, blankEntry(hazard.id)] : before.filter((entry) => entry.hazardId !== hazard.id),
              );
              setOpen(on ? hazard.id : null);
            }}
            onChange={(part) =>
              setDraft((before) => before.map((one) => (one.hazardId === hazard.id ? { ...one, ...part } : one)))
            }
          />
        ))}
      </ul>
      <div className="part assessment-send">
        <CommandButton
          command={{ type: 'submit-assessment', entries: entriesOf(draft) }}
          pence={newControlsPence(view, draft)}
          minutes={assessment.deskMinutes + MINUTES_A_HAZARD * draft.length}
          size="normal"
          icon={<FileCheck2 aria-hidden="true" />}
          guide="risk-send"
          because={
            assessment.status === 'waiting'
              ? 'It is out to be signed'
              : draft.length === 0
                ? 'Tick the hazards that matter'
                : unfinished > 0
                  ? `${unfinished} ${unfinished === 1 ? 'hazard is' : 'hazards are'} not tied to work or not rated yet`
                  : null
          }
        >
          Send {draft.length > 0 ? `${draft.length} ${draft.length === 1 ? 'hazard' : 'hazards'}` : 'it'} to{' '}
          {signers.length > 0 ? `${listNames(signers, 3)} to sign` : 'be signed'}
        </CommandButton>
        <p className="part-words">
          {assessment.signByMinute !== null && !assessment.signed
            ? `It should be signed by ${moment(view.startDate, assessment.signByMinute)}. `
            : ''}
          Controls are ordered when it is signed. One that is not needed costs money, and a long list is read less.
        </p>
      </div>
    </>
  );
}

function Standing({ assessment }: { assessment: AssessmentView }) {
  const { status, revision, note, outOfDate, changes } = assessment;
  if (outOfDate && status === 'signed') {
    return (
      <div className="standing">
        <Badge tone="tungsten">Out of date</Badge>
        <span>Things have changed since revision {revision} was signed. Go through it again.</span>
        <ul className="standing-changes">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </div>
    );
  }
  if (status === 'none') {
    return (
      <p className="standing">
        <Badge tone="tungsten">Not written</Badge>
        <span>
          Walk the day hour by hour. A <Term name="hazard">hazard</Term> counts when it is tied to work, people and a{' '}
          <Term name="control">control</Term>.
        </span>
      </p>
    );
  }
  if (status === 'waiting') {
    return (
      <p className="standing">
        <Badge tone="daylight">Out to be signed</Badge>
        <span>Revision {revision}.</span>
      </p>
    );
  }
  return (
    <p className="standing">
      <Badge tone={status === 'signed' ? 'good' : 'bad'}>{status === 'signed' ? 'Signed' : 'Sent back'}</Badge>
      <span>
        Revision {revision}. {note ? `“${note}”` : ''}
      </span>
    </p>
  );
}

/** Money for the chosen controls that are not in place or coming yet. */
function newControlsPence(view: View, draft: readonly DraftEntry[]): number {
  const chosen = new Set(draft.flatMap((entry) => entry.controlIds));
  return view.assessment.controls
    .filter((control) => chosen.has(control.id) && control.status === 'none')
    .reduce((sum, control) => sum + control.costPence, 0);
}
