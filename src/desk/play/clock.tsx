/**
 * The clock and what moves it. Time is the trainee's: nothing happens until they press play, and pausing costs nothing.
 */
import { FastForward, GraduationCap, Moon, Pause, Play, StepForward, Sunrise } from 'lucide-react';
import { clockTime, dayLabel, duration, isoDateOfDay, longDate } from '../../session/words.ts';
import { Button, IconButton } from '../kit/index.ts';
import { useActions, useSession, useView } from '../session-context.ts';
import { SPEEDS } from '../words.ts';

const DAY_MINUTES = 1440;

export function Clock() {
  const view = useView();
  const playing = useSession((session) => session.playback.playing);
  const { you } = view;
  const desk = view.ended
    ? 'The production is over'
    : you.atDesk
      ? `Desk open until ${clockTime(you.deskTo)}`
      : 'Your desk is closed';
  return (
    <div className="clock" data-guide="clock" data-playing={playing}>
      <time className="clock-time" dateTime={`${isoDateOfDay(view.startDate, view.day)}T${clockTime(view.minute)}`}>
        {clockTime(view.minute)}
      </time>
      <span className="clock-words">
        <span className="clock-date words-long">{longDate(view.startDate, view.day)}</span>
        <span className="clock-date words-short" aria-hidden="true">
          {dayLabel(view.startDate, view.day)}
        </span>
        <span className="clock-desk">{desk}</span>
      </span>
    </div>
  );
}

export function ClockControls() {
  const view = useView();
  const playing = useSession((session) => session.playback.playing);
  const trial = useSession((session) => session.trial);
  const { play, pause, step, runOn, go, leave } = useActions();
  if (view.ended) {
    return (
      <fieldset className="clock-controls" aria-label="The run is over">
        {view.marked ? (
          <Button look="main" icon={<GraduationCap aria-hidden="true" />} guide="marks" onClick={() => go('marks')}>
            See the marks
          </Button>
        ) : (
          <Button look="main" onClick={leave}>
            {trial ? 'Back to writing' : 'Choose a production'}
          </Button>
        )}
      </fieldset>
    );
  }
  return (
    <fieldset className="clock-controls" aria-label="Clock" data-guide="clock-controls">
      <Button
        className="clock-play"
        guide="play"
        aria-label={playing ? 'Pause the clock' : 'Play: start the clock'}
        data-playing={playing}
        icon={playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        onClick={playing ? pause : play}
      >
        {playing ? 'Pause' : 'Play'}
      </Button>
      <IconButton
        label={`Forward ${duration(view.tickMinutes)}`}
        guide="step"
        icon={<StepForward aria-hidden="true" />}
        onClick={step}
      />
      <Speed />
      <Button
        guide="run-on"
        aria-label="Run on to the next decision"
        icon={<FastForward aria-hidden="true" />}
        onClick={runOn}
        className="clock-next"
      >
        <span className="words-long">Run on to the next decision</span>
        <span className="words-short" aria-hidden="true">
          Run on
        </span>
      </Button>
      <DayEnd />
    </fieldset>
  );
}

function Speed() {
  const speed = useSession((session) => session.playback.speed);
  const { setSpeed } = useActions();
  return (
    <fieldset className="speeds" aria-label="Speed of the clock">
      {SPEEDS.map((one) => (
        <button
          key={one}
          type="button"
          className="speed"
          aria-pressed={one === speed}
          aria-label={`Speed ${one}`}
          onClick={() => setSpeed(one)}
        >
          {one}×
        </button>
      ))}
    </fieldset>
  );
}

/** On to the close of the desk, or, once it is closed, to the next morning. */
function DayEnd() {
  const view = useView();
  const { runToMinute } = useActions();
  const close = view.day * DAY_MINUTES + view.you.deskTo;
  const night = view.minute >= close;
  const early = view.minute < view.day * DAY_MINUTES + view.you.deskFrom;
  const to = night
    ? (view.day + 1) * DAY_MINUTES + view.you.deskFrom
    : early
      ? view.day * DAY_MINUTES + view.you.deskFrom
      : close;
  const words = night || early ? 'On to the morning' : 'On to the end of the day';
  return (
    <IconButton
      label={`${words}, ${clockTime(to)}`}
      guide="day-end"
      onClick={() => runToMinute(Math.min(to, view.endMinute))}
      icon={night || early ? <Sunrise aria-hidden="true" /> : <Moon aria-hidden="true" />}
    />
  );
}
