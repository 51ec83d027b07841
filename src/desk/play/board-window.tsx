/**
 * How much time the board shows, and which: buttons for what the wheel and a drag do on it. Stands over its empty corner.
 * It must not know how the board is drawn.
 */
import { ChevronLeft, ChevronRight, LocateFixed } from 'lucide-react';
import { IconButton } from '../kit/index.ts';
import { useActions, useSession, useView } from '../session-context.ts';

const DAY = 24 * 60;
const STEPS = [
  { name: 'Day', minutes: 15 * 60 },
  { name: 'Week', minutes: 7 * DAY },
  { name: 'All', minutes: 0 },
] as const;

export function BoardWindow() {
  const view = useView();
  const from = useSession((session) => session.boardFrom);
  const minutes = useSession((session) => session.boardMinutes);
  const { setBoardWindow } = useActions();
  const whole = view.endMinute - Math.floor(view.startMinute / DAY) * DAY + DAY;
  const show = (wanted: number) => {
    if (wanted === 0) setBoardWindow(Math.floor(view.startMinute / DAY) * DAY, whole);
    else if (wanted < DAY) setBoardWindow(view.day * DAY + 5 * 60, wanted);
    else setBoardWindow(view.day * DAY, wanted);
  };
  const near = (wanted: number) => Math.abs(minutes - (wanted === 0 ? whole : wanted)) < 60;
  const shift = (by: number) => setBoardWindow(Math.round(from + by * minutes * 0.5), minutes);
  return (
    <fieldset className="board-window">
      <legend className="said">What the board shows</legend>
      {STEPS.map((step) => (
        <button
          key={step.name}
          type="button"
          className="board-step"
          aria-pressed={near(step.minutes)}
          onClick={() => show(step.minutes)}
        >
          {step.name}
        </button>
      ))}
      <span className="board-shift">
        <IconButton
          size="small"
          look="quiet"
          label="Earlier"
          icon={<ChevronLeft aria-hidden="true" />}
          onClick={() => shift(-1)}
        />
        <IconButton
          size="small"
          look="quiet"
          label="Back to now"
          icon={<LocateFixed aria-hidden="true" />}
          onClick={() => setBoardWindow(Math.round(view.minute - minutes / 4), minutes)}
        />
        <IconButton
          size="small"
          look="quiet"
          label="Later"
          icon={<ChevronRight aria-hidden="true" />}
          onClick={() => shift(1)}
        />
      </span>
    </fieldset>
  );
}
