/** The scenario as a line of time: windows, deadlines, when messages come and what may happen, each row also in words. */
import { useMemo } from 'react';
import { Badge } from '../../desk/kit/index.ts';
import { dayLabel, dayOf, isoDateOfDay, moment, weekdayOfDay } from '../../session/words.ts';
import { networkOf } from '../../writing/network.ts';
import { percent, type Timeline, type TimelineRow, timelineOf } from '../../writing/timeline.ts';
import { goTo } from './go-to.ts';
import { useModel } from './unless.tsx';

const DAY = 1440;

export function TimelinePicture() {
  const model = useModel();
  const timeline = useMemo(() => timelineOf(model, networkOf(model)), [model]);
  return (
    <div className="timeline">
      <p className="picture-words">
        Each bar is when the work could be: solid as early as can be, pale while it may still wait. A flag is a
        deadline.
      </p>
      <Days timeline={timeline} />
      {timeline.groups.map((group) => (
        <section key={group.key} aria-labelledby={`timeline-${group.key}`}>
          <h2 id={`timeline-${group.key}`} className="picture-head">
            {group.title}
          </h2>
          <ul className="timeline-rows">
            {group.rows.map((row) => (
              <Row key={row.path.join('.')} row={row} timeline={timeline} stage={group.key} />
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
  const marked = days.filter((day) =>
    step === 1 ? true : day === first || (weekdayOfDay(timeline.startDate, day) === 1 && day - first > 3),
  );
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

/** Weekends as a pattern behind the bars. */
function weekends({ startDate, from, to }: Timeline): { left: number; width: number }[] {
  const first = dayOf(from);
  const last = dayOf(to);
  const width = 100 / (last - first + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => at)
    .filter((at) => weekdayOfDay(startDate, first + at) > 5)
    .map((at) => ({ left: at * width, width }));
}

function Row({ row, timeline, stage }: { row: TimelineRow; timeline: Timeline; stage: string }) {
  const at = (minute: number) => across(timeline, minute);
  const { from, to, likelyEnd, due } = row;
  const when = (minute: number) => moment(timeline.startDate, minute);
  const words = [
    row.words,
    from === null ? 'when depends on what happens' : null,
    from !== null && likelyEnd !== null ? `from ${when(from)}, done by ${when(likelyEnd)} at the earliest` : null,
    due === null ? null : `due ${when(due)}`,
  ]
    .filter(Boolean)
    .join('; ');
  return (
    <li className={`timeline-row timeline-${stage} ${row.critical ? 'timeline-critical' : ''}`}>
      <button type="button" className="timeline-name" onClick={() => goTo([...row.path])} title={row.title}>
        <span>{row.title}</span>
        {row.odds === null ? null : <Badge>{percent(row.odds)}</Badge>}
      </button>
      <div className="timeline-track" aria-hidden="true">
        {weekends(timeline).map(({ left, width }) => (
          <span key={left} className="timeline-weekend" style={{ left: `${left}%`, width: `${width}%` }} />
        ))}
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
        {from === null ? null : (
          <time className="said" dateTime={isoDateOfDay(timeline.startDate, dayOf(from))}>
            {when(from)}
          </time>
        )}
        {words}
      </p>
    </li>
  );
}
