/**
 * What needs you, when nothing is selected: work that cannot go on, decisions, what spoils the plan, and what is due next.
 * Each line leads to what it is about. It must not know how any of it is put right.
 */
import { AlarmClock, OctagonX, TriangleAlert } from 'lucide-react';
import type { ConflictView, View } from '../../engine/view.ts';
import { Count, nameOf } from '../kit/index.ts';
import { shortMoment } from '../play/stats.tsx';
import { targetOf, useGoTo } from '../play/target.ts';
import { useActions, useView } from '../session-context.ts';

const MOST = 6;

interface Group {
  activityId: string;
  conflicts: ConflictView[];
  stops: number;
  startMinute: number;
}

export function NeedsYou() {
  const view = useView();
  const { select } = useActions();
  const groups = groupsOf(view);
  const rest = groups.length - MOST;
  return (
    <div className="details details-rest">
      <header className="details-head">
        <h2 className="details-title">What needs you</h2>
        <Count n={groups.length} label="activities to put right" tone={groups.length > 0 ? 'tungsten' : 'quiet'} />
      </header>
      {groups.length === 0 ? (
        <p className="details-words">The plan stands, as far as you can know. Choose a bar or a row to see more.</p>
      ) : (
        <ul className="todo">
          {groups.slice(0, MOST).map((group) => (
            <li key={group.activityId}>
              <button
                type="button"
                className="todo-go"
                onClick={() => select({ kind: 'activity', id: group.activityId })}
              >
                {group.stops > 0 ? (
                  <OctagonX className="is-bad" aria-hidden="true" />
                ) : (
                  <TriangleAlert className="is-tungsten" aria-hidden="true" />
                )}
                <span className="todo-words">
                  <strong>{nameOf(view, group.activityId)}</strong>
                  <span className="todo-why">
                    {group.stops > 0 ? 'Stops the work: ' : 'Makes it worse: '}
                    {group.conflicts[0]?.text}
                    {group.conflicts.length > 1 ? ` And ${group.conflicts.length - 1} more.` : ''}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 ? (
        <p className="details-words">
          {rest} more {rest === 1 ? 'activity has' : 'activities have'} something to put right. The plan lists them
          under Needs attention.
        </p>
      ) : null}
      <DueNext view={view} />
    </div>
  );
}

function DueNext({ view }: { view: View }) {
  const goTo = useGoTo();
  const next = [...view.deadlines].sort((a, b) => a.minute - b.minute).slice(0, 4);
  if (next.length === 0) return null;
  return (
    <section className="details-part" aria-labelledby="details-due">
      <h3 id="details-due" className="details-sub">
        Due next
      </h3>
      <ul className="todo">
        {next.map((one) => {
          const target = targetOf(view, one.subjectId);
          const late = one.minute < view.minute;
          const words = (
            <>
              <AlarmClock className={late ? 'is-bad' : 'is-tungsten'} aria-hidden="true" />
              <span className="todo-words">
                <strong className="when">
                  {late ? 'Late: ' : ''}
                  {shortMoment(view, one.minute)}
                </strong>
                <span className="todo-why">{one.text}</span>
              </span>
            </>
          );
          return (
            <li key={`${one.kind}:${one.subjectId}:${one.minute}`}>
              {target ? (
                <button type="button" className="todo-go" onClick={() => goTo(target)}>
                  {words}
                </button>
              ) : (
                <div className="todo-go todo-still">{words}</div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** By activity, what stops the work first, then what comes soonest. */
function groupsOf(view: View): Group[] {
  const groups = new Map<string, Group>();
  for (const conflict of view.conflicts) {
    const group = groups.get(conflict.activityId) ?? {
      activityId: conflict.activityId,
      conflicts: [],
      stops: 0,
      startMinute: view.activities.find((one) => one.id === conflict.activityId)?.startMinute ?? Infinity,
    };
    if (conflict.stops) group.conflicts.unshift(conflict);
    else group.conflicts.push(conflict);
    group.stops += Number(conflict.stops);
    groups.set(conflict.activityId, group);
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.stops > 0) - Number(a.stops > 0) || a.startMinute - b.startMinute,
  );
}
