/** What goes with a turnover, item by item; then it is done at the desk. */
import { PackageCheck } from 'lucide-react';
import type { ActivityView, TurnoverView } from '../../../engine/view.ts';
import { duration } from '../../../session/words.ts';
import { Choices } from '../../kit/index.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';

const NOTHING: string[] = [];

export function TurnoverChoice({
  activity,
  turnover,
  guide,
}: {
  activity: ActivityView;
  turnover: TurnoverView;
  guide?: string | undefined;
}) {
  const [itemIds, setItemIds] = useKept<string[]>(`turnover-${activity.id}`, NOTHING);
  return (
    <div className="turnover">
      <Choices
        legend="What goes with it"
        hint="What they open first, what they will miss, and nothing that has no business there."
        look="cards"
        values={itemIds}
        onChange={setItemIds}
        options={turnover.items.map((item) => ({ value: item.id, label: item.label }))}
      />
      <CommandButton
        command={{ type: 'do-activity', activityId: activity.id, itemIds }}
        icon={<PackageCheck aria-hidden="true" />}
        guide={guide}
        because={
          !activity.canDo
            ? 'What comes before is not done yet'
            : itemIds.length === 0
              ? 'Choose what goes with it'
              : null
        }
      >
        Hand it on, {duration(activity.estimate.likely)} at the desk
      </CommandButton>
    </div>
  );
}
