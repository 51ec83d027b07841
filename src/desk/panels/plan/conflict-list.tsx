/**
 * What is wrong with a plan, as far as can be known: the reason, whether it stops the work, and a remedy. Shape and word, not colour.
 */
import { OctagonX, TriangleAlert } from 'lucide-react';
import type { ConflictView } from '../../../engine/view.ts';

export function ConflictList({ conflicts, title }: { conflicts: readonly ConflictView[]; title?: string }) {
  if (conflicts.length === 0) return null;
  const ordered = [...conflicts].sort((a, b) => Number(b.stops) - Number(a.stops));
  return (
    <ul className="conflicts" aria-label={title ?? 'To fix'}>
      {ordered.map((one) => (
        <li
          key={`${one.code}:${one.activityId}:${one.subjectId}:${one.needId}:${one.text}`}
          className={one.stops ? 'conflict conflict-stops' : 'conflict'}
        >
          {one.stops ? <OctagonX aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          <div>
            <p>
              <strong>{one.stops ? 'Stops the work: ' : 'Makes it worse: '}</strong>
              {one.text}
            </p>
            <p className="is-quiet">{one.remedy}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
