/**
 * A number with a small picture, for the bar at the top: what it is, how much, and a line that explains it.
 */
import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';

export function Stat({
  icon,
  label,
  value,
  detail,
  tone = 'quiet',
  guide,
  onOpen,
}: {
  icon: ReactNode;
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  tone?: Tone | undefined;
  guide?: string | undefined;
  /** Where the number leads; without it the stat is only read. */
  onOpen?: (() => void) | undefined;
}) {
  const inside = (
    <>
      <span className="stat-icon" aria-hidden="true">
        {icon}
      </span>
      <span className="stat-words">
        <span className="stat-label">{label}</span>
        <span className="stat-value">{value}</span>
        {detail ? <span className="stat-detail">{detail}</span> : null}
      </span>
    </>
  );
  const shape = `stat stat-${tone}`;
  return onOpen ? (
    <button type="button" className={shape} data-guide={guide} onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <div className={shape} data-guide={guide}>
      {inside}
    </div>
  );
}
