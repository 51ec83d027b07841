/**
 * The plan as a table: everything the board can do, by keyboard, touch and screen reader. A row is one activity; it opens in place.
 * It must not know how the board draws the same plan.
 */
import { CalendarRange } from 'lucide-react';
import type { Stage } from '../../../engine/model.ts';
import type { ActivityView, View } from '../../../engine/view.ts';
import { dayOf } from '../../../session/words.ts';
import { Count, Empty } from '../../kit/index.ts';
import { useSession, useView } from '../../session-context.ts';
import { DeskPanel } from '../parts/desk-panel.tsx';
import { useKept } from '../parts/kept.ts';
import { conflictsOf, isOver } from '../parts/reading.ts';
import { Segments } from '../parts/segments.tsx';
import { STAGE_WORDS, STAGES } from '../parts/state-words.ts';
import { ActivityRow } from './activity-row.tsx';

const NONE: Stage[] = [];

type Shown = 'all' | 'soon' | 'attention';

export function PlanPanel() {
  const view = useView();
  const [shown, setShown] = useKept<Shown>('plan-shown', 'all');
  const [open, setOpen] = useKept<string | null>('plan-open', null);
  const [doneShown, setDoneShown] = useKept<Stage[]>('plan-done', NONE);
  const chosen = useSession((session) => (session.selection?.kind === 'activity' ? session.selection.id : null));
  const stays = (activity: ActivityView) => activity.id === open || activity.id === chosen;
  const rows = view.activities.filter((activity) => isShown(view, activity, shown) || stays(activity));
  const needing = view.activities.filter((activity) => needsAttention(view, activity)).length;
  return (
    <DeskPanel label="Plan" className="plan">
      <div className="panel-bar">
        <Segments
          legend="Which activities"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: 'All', count: <Count n={view.activities.length} label="activities" /> },
            { value: 'soon', label: 'Today and tomorrow' },
            {
              value: 'attention',
              label: 'Needs attention',
              count: <Count n={needing} label="activities" tone={needing > 0 ? 'tungsten' : 'quiet'} />,
            },
          ]}
        />
        <p className="panel-bar-words">Changing the plan is free. Nobody hears of it until you tell them.</p>
      </div>
      {rows.length === 0 ? (
        <Empty
          icon={<CalendarRange />}
          title={shown === 'soon' ? 'Nothing today or tomorrow' : 'Nothing needs you here'}
        >
          <p>Choose All to see the whole plan.</p>
        </Empty>
      ) : (
        <table className="sheet plan-table">
          <caption className="said">The plan by stage. Open a row to change it.</caption>
          <thead>
            <tr>
              <th scope="col">Activity</th>
              <th scope="col">State</th>
              <th scope="col">Start and length</th>
              <th scope="col">Place</th>
              <th scope="col">Needs</th>
              <th scope="col">To fix</th>
            </tr>
          </thead>
          {STAGES.map((stage) => {
            const here = rows.filter((activity) => activity.stage === stage);
            if (here.length === 0) return null;
            const done = here.filter(isOver);
            const hides = shown === 'all' && !view.ended && done.length > 0 && !doneShown.includes(stage);
            return (
              <tbody key={stage}>
                <tr className="stage-row">
                  <th scope="rowgroup" colSpan={6}>
                    {STAGE_WORDS[stage]}
                    <span className="stage-sum">
                      {done.length} of {here.length} done
                    </span>
                    {shown === 'all' && !view.ended && done.length > 0 ? (
                      <button
                        type="button"
                        className="link stage-more"
                        aria-expanded={!hides}
                        onClick={() =>
                          setDoneShown(hides ? [...doneShown, stage] : doneShown.filter((one) => one !== stage))
                        }
                      >
                        {hides ? 'Show what is done' : 'Hide what is done'}
                      </button>
                    ) : null}
                  </th>
                </tr>
                {(hides ? here.filter((one) => !isOver(one) || stays(one)) : here).map((activity) => (
                  <ActivityRow
                    key={activity.id}
                    activity={activity}
                    open={open === activity.id}
                    onOpen={() => setOpen(open === activity.id ? null : activity.id)}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      )}
    </DeskPanel>
  );
}

function needsAttention(view: View, activity: ActivityView): boolean {
  if (isOver(activity)) return false;
  if (activity.state === 'held-up' || activity.canDo) return true;
  if (activity.state === 'unplanned' && activity.canPlan && activity.kind !== 'desk') return true;
  return conflictsOf(view, activity.id).length > 0;
}

function isShown(view: View, activity: ActivityView, shown: Shown): boolean {
  if (shown === 'all') return true;
  if (shown === 'attention') return needsAttention(view, activity);
  const from = activity.startedMinute ?? activity.startMinute;
  if (from === null) return activity.state === 'in-progress' || activity.canDo;
  const until = activity.finishedMinute ?? activity.endMinute ?? from;
  return dayOf(from) <= view.day + 1 && dayOf(until) >= view.day;
}
