/**
 * What opens under a row of the plan: what is wrong with it, its time, place and needs to change, and what can be done now.
 */
import { ArrowRight, CalendarX2, LampDesk } from 'lucide-react';
import type { ActivityView } from '../../../engine/view.ts';
import { duration } from '../../../session/words.ts';
import { Button } from '../../kit/index.ts';
import { useActions, useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { conflictsOf } from '../parts/reading.ts';
import { ActivityEdit } from './activity-edit.tsx';
import { AskedOf } from './asked-of.tsx';
import { ConflictList } from './conflict-list.tsx';
import { TurnoverChoice } from './turnover-choice.tsx';

export function ActivityMore({ activity }: { activity: ActivityView }) {
  const view = useView();
  const { select } = useActions();
  return (
    <div className="more">
      <div className="more-words">
        <p>{activity.about}</p>
        <AskedOf activity={activity} />
        <ConflictList conflicts={conflictsOf(view, activity.id)} />
        <div className="more-buttons">
          <DoIt activity={activity} />
          <Button
            size="small"
            look="quiet"
            icon={<ArrowRight aria-hidden="true" />}
            onClick={() => select({ kind: 'activity', id: activity.id })}
          >
            Show in details
          </Button>
          <OffThePlan activity={activity} />
        </div>
      </div>
      <ActivityEdit activity={activity} />
    </div>
  );
}

/** Desk work is given to the queue of the desk. */
export function DoIt({ activity, guide }: { activity: ActivityView; guide?: string }) {
  const turnover = useView().post?.turnovers.find((one) => one.activityId === activity.id);
  if (activity.kind !== 'desk' || activity.state === 'done' || activity.state === 'skipped') return null;
  if (turnover) return <TurnoverChoice activity={activity} turnover={turnover} guide={guide} />;
  return (
    <CommandButton
      command={{ type: 'do-activity', activityId: activity.id }}
      icon={<LampDesk aria-hidden="true" />}
      guide={guide}
      because={activity.canDo ? null : 'What comes before is not done yet'}
    >
      Do it, {duration(activity.estimate.likely)} at the desk
    </CommandButton>
  );
}

/** Free, and can be undone. */
export function OffThePlan({ activity }: { activity: ActivityView }) {
  if (!activity.canPlan || activity.startMinute === null) return null;
  return (
    <CommandButton
      command={{ type: 'plan-activity', activityId: activity.id, startMinute: null }}
      look="quiet"
      icon={<CalendarX2 aria-hidden="true" />}
    >
      Take it off the plan
    </CommandButton>
  );
}
