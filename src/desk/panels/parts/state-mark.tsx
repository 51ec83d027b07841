/**
 * The state of an activity as a shape and a word. The shapes are those of the bars on the board: an outline of dashes, a filled
 * bar, a tick, a turned corner, a part filled. It must not know what a state means for the plan.
 */
import { Hourglass } from 'lucide-react';
import type { ActivityView } from '../../../engine/view.ts';
import { stateWords } from './state-words.ts';

export function StateMark({ activity }: { activity: ActivityView }) {
  return (
    <span className={`state state-${activity.state}`}>
      <StateShape state={activity.state} progressPerMille={activity.progressPerMille} />
      <span className="state-word">{stateWords(activity)}</span>
    </span>
  );
}

export function StateShape({ state, progressPerMille }: Pick<ActivityView, 'state' | 'progressPerMille'>) {
  if (state === 'held-up') return <Hourglass className="state-shape" aria-hidden="true" />;
  const part = Math.max(2, Math.round((progressPerMille / 1000) * 24));
  return (
    <svg className="state-shape" viewBox="0 0 26 16" width="26" height="16" aria-hidden="true">
      <Inside state={state} part={part} />
    </svg>
  );
}

function Inside({ state, part }: { state: ActivityView['state']; part: number }) {
  switch (state) {
    case 'unplanned':
      return <circle className="shape-line" cx="13" cy="8" r="3.5" />;
    case 'draft':
      return <rect className="shape-line shape-dash" x="1" y="2" width="24" height="12" rx="3" />;
    case 'booked':
      return <rect className="shape-fill" x="1" y="2" width="24" height="12" rx="3" />;
    case 'told':
      return (
        <>
          <rect className="shape-fill shape-edge" x="2" y="2" width="22" height="12" rx="3" />
          <path className="shape-on" d="m8.5 8.2 3 2.8 6-6" />
        </>
      );
    case 'told-older':
      return (
        <>
          <path className="shape-fill" d="M4 2h13l8 7v2a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3Z" />
          <path className="shape-fold" d="M17 2v7h8Z" />
        </>
      );
    case 'in-progress':
      return (
        <>
          <rect className="shape-line" x="1" y="2" width="24" height="12" rx="3" />
          <rect className="shape-fill" x="1" y="2" width={part} height="12" rx="2" />
        </>
      );
    case 'done':
      return <path className="shape-line" d="m7 8.4 4 3.8L19.5 4" />;
    default:
      return <path className="shape-line" d="M3 8h20" />;
  }
}
