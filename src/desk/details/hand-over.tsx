/**
 * Handing desk work to somebody else: to whom, and what they are told. Then where it stands, and looking it over.
 */
import { ClipboardCheck, UserCheck } from 'lucide-react';
import type { TaskView, View } from '../../engine/view.ts';
import { moment } from '../../session/words.ts';
import { Badge, Choice, Choices, listNames, nameOf, traitWords } from '../kit/index.ts';
import { CommandButton } from '../panels/parts/command-button.tsx';
import { useKept } from '../panels/parts/kept.ts';
import { useView } from '../session-context.ts';
import { DetailsPart } from './details-frame.tsx';

const NOTHING: string[] = [];

export function HandOver({ activityId }: { activityId: string }) {
  const view = useView();
  const task = view.tasks.find((one) => one.activityId === activityId);
  if (!task) return null;
  if (task.given) return <Given view={view} task={task} given={task.given} />;
  return task.canGive ? <Give view={view} task={task} /> : null;
}

function Give({ view, task }: { view: View; task: TaskView }) {
  const [toId, setToId] = useKept<string | null>(`hand-over-${task.activityId}`, null);
  const [briefIds, setBriefIds] = useKept<string[]>(`brief-${task.activityId}`, NOTHING);
  const here = task.people.filter((one) => one.hereToday);
  return (
    <DetailsPart title="Or hand it over">
      {here.length === 0 ? (
        <p className="is-quiet">
          {task.people.length === 0
            ? 'Nobody in this production could do it.'
            : `${task.people.map((one) => nameOf(view, one.personId)).join(' or ')} could do it, on a day they are booked for.`}
        </p>
      ) : (
        <>
          <Choice
            legend="To whom"
            look="cards"
            value={toId}
            onChange={setToId}
            options={here.map((one) => ({
              value: one.personId,
              label: nameOf(view, one.personId),
              detail: `${one.inHand === 0 ? 'Nothing in hand' : `${one.inHand} in hand from you`}${one.lacks.length > 0 ? `; has not done ${listNames(one.lacks.map(traitWords), 3)}` : ''}`,
            }))}
          />
          <Choices
            legend="What you tell them"
            look="cards"
            values={briefIds}
            onChange={setBriefIds}
            options={task.brief.map((part) => ({ value: part.id, label: part.label }))}
          />
          <CommandButton
            command={{ type: 'delegate', activityId: task.activityId, toId: toId ?? '', briefIds }}
            minutes={task.briefMinutes + briefIds.length}
            icon={<UserCheck aria-hidden="true" />}
            because={toId === null ? 'Choose who does it' : null}
          >
            Hand it over
          </CommandButton>
        </>
      )}
    </DetailsPart>
  );
}

function Given({ view, task, given }: { view: View; task: TaskView; given: NonNullable<TaskView['given']> }) {
  const name = nameOf(view, given.toId);
  return (
    <DetailsPart title="Handed over">
      <p>
        {given.doneMinute === null
          ? `${name} has been on it since ${moment(view.startDate, given.givenMinute)}.`
          : `${name} finished it ${moment(view.startDate, given.doneMinute)}.`}
      </p>
      {given.slip === null ? null : <p className="is-bad">It had a slip: {given.slip}.</p>}
      {given.checkedMinute !== null ? (
        <Badge tone="good">Looked over</Badge>
      ) : given.doneMinute === null ? (
        given.lookedMinute !== null ? (
          <Badge tone="daylight">Looked at on the way</Badge>
        ) : given.canLook ? (
          <CommandButton
            command={{ type: 'check-work', activityId: task.activityId }}
            minutes={task.checkMinutes}
            icon={<ClipboardCheck aria-hidden="true" />}
          >
            Look over their shoulder
          </CommandButton>
        ) : null
      ) : (
        <CommandButton
          command={{ type: 'check-work', activityId: task.activityId }}
          minutes={task.checkMinutes}
          icon={<ClipboardCheck aria-hidden="true" />}
        >
          Look it over
        </CommandButton>
      )}
    </DetailsPart>
  );
}
