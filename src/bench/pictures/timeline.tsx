/** The scenario as a line of time: windows, deadlines, when messages come and what may happen, each row also in words. */
import { useMemo } from 'react';
import { Badge } from '../../desk/kit/index.ts';
import { dayLabel, dayOf, moment, weekdayOfDay } from '../../session/words.ts';
import { networkOf } from '../../writing/network.ts';
import { percent, type Timeline, type TimelineRow, timelineOf } from '../../writing/timeline.ts';
import { goTo } from './go-to.ts';
import { useModel } from './unless.tsx';

const DAY = 1440;
const MOST_LABELS = 4;
/** In per cent: a label further right would be cut off. */
const LAST_LABEL = 82;

export function TimelinePicture() {
  const model = useModel();
  const timeline = useMemo(() => timelineOf(model, networkOf(model)), [model]);
  const pattern = useMemo(() => weekends(timeline), [timeline]);
  return (
    <div className="timeline">
      <p className="picture-words">
        Each bar is when the work could be: solid as early as can be, pale while it may still wait. What decides the end
        is bold; a flag is a deadline.
      </p>
      <Days timeline={timeline} />
      {timeline.groups.map((group) => (
        <section key={group.key} aria-labelledby={`timeline-${group.key}`}>
          <h2 id={`timeline-${group.key}`} className="picture-head">
            {group.title}
          </h2>
          <ul className="timeline-rows">
            {group.rows.map((row) => (
              <Row key={row.path.join('.')} row={row} timeline={timeline} stage={group.key} pattern={pattern} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Where a minute stands between the two ends, in per cent. */
const across = ({ from, to }: Timeline, minute: number): number => {
  const start = dayOf(from) * DAY;
  const end = (dayOf(to) + 1) * DAY;
  return Math.min(100, Math.max(0, ((minute - start) / (end - start)) * 100));
};

/** Weeks of a long production, days of a short one. */
function Days({ timeline }: { timeline: Timeline }) {
  const first = dayOf(timeline.from);
  const last = dayOf(timeline.to);
  const step = last - first > 10 ? 7 : 1;
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const mondays = days.filter((day) => weekdayOfDay(timeline.startDate, day) === 1 || day === first);
  const all = step === 1 ? days : mondays;
  // No more labels than have room beside one another.
  const every = Math.ceil(all.length / MOST_LABELS);
  const marked = all.filter((day, at) => at % every === 0 && across(timeline, day * DAY) < LAST_LABEL);
  return (
    <div className="timeline-days" aria-hidden="true">
      {marked.map((day) => (
        <span key={day} style={{ left: `${across(timeline, day * DAY)}%` }}>
          {dayLabel(timeline.startDate, day)}
        </span>
      ))}
    </div>
  );
}

/** Weekends as one pattern behind every bar. */
function weekends({ startDate, from, to }: Timeline): string {
  const first = dayOf(from);
  const count = dayOf(to) - first + 1;
  const stops = Array.from({ length: count }, (_, at) => at)
    .filter((at) => weekdayOfDay(startDate, first + at) > 5)
    .map((at) => {
      const [start, end] = [(at / count) * 100, ((at + 1) / count) * 100];
      return `transparent ${start}%, var(--weekend) ${start}%, var(--weekend) ${end}%, transparent ${end}%`;
    });
  return stops.length === 0 ? 'none' : `linear-gradient(90deg, ${stops.join(', ')})`;
}

function Row({
  row,
  timeline,
  stage,
  pattern,
}: {
  row: TimelineRow;
  timeline: Timeline;
  stage: string;
  pattern: string;
}) {
  const at = (minute: number) => across(timeline, minute);
  const { from, to, likelyEnd, due } = row;
  const when = (minute: number) => moment(timeline.startDate, minute);
  const words = [row.words, due === null ? null : `due ${when(due)}`].filter(Boolean).join('; ');
  const drawn = [
    from === null ? null : `from ${when(from)}`,
    likelyEnd === null ? null : `done by ${when(likelyEnd)} at the earliest`,
    row.critical && likelyEnd !== null ? 'decides the end' : null,
  ].filter(Boolean);
  return (
    <li className={`timeline-row timeline-${stage} ${row.critical ? 'timeline-critical' : ''}`}>
      <button type="button" className="timeline-name" onClick={() => goTo([...row.path])} title={row.title}>
        <span>{row.title}</span>
        {row.odds === null ? null : <Badge>{percent(row.odds)}</Badge>}
      </button>
      <div className="timeline-track" aria-hidden="true" style={{ backgroundImage: pattern }}>
        {from !== null && to !== null && to > from ? (
          <span className="timeline-window" style={{ left: `${at(from)}%`, width: `${at(to) - at(from)}%` }} />
        ) : null}
        {from !== null && likelyEnd !== null ? (
          <span className="timeline-bar" style={{ left: `${at(from)}%`, width: `${at(likelyEnd) - at(from)}%` }} />
        ) : null}
        {from !== null && likelyEnd === null ? (
          <span className="timeline-dot" style={{ left: `${at(from)}%` }} />
        ) : null}
        {due === null ? null : <span className="timeline-due" style={{ left: `${at(due)}%` }} />}
      </div>
      <p className="timeline-words">
        {words}
        {drawn.length > 0 ? <span className="said">; {drawn.join(', ')}</span> : null}
      </p>
    </li>
  );
}
