/**
 * A button that gives one command. It says what it costs before it is pressed, shows a refusal where it was caused, says when the
 * job is already on the desk, and keeps the focus while all that changes.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import type { Command } from '../../../engine/command.ts';
import { moment } from '../../../session/words.ts';
import { Button, type ButtonProps, RefusalNote } from '../../kit/index.ts';
import { useActions, useView } from '../../session-context.ts';
import { jobFor } from './reading.ts';

interface Props {
  command: Command;
  children: ReactNode;
  pence?: number | undefined;
  minutes?: number | undefined;
  because?: string | false | null | undefined;
  look?: ButtonProps['look'];
  size?: ButtonProps['size'];
  icon?: ReactNode;
  guide?: string | undefined;
  /** May stop the press, to say first what is missing. */
  before?: (() => boolean) | undefined;
  /** Called once the command was taken. */
  onGiven?: (() => void) | undefined;
  /** False for commands that may be given again while one is on the desk. */
  once?: boolean;
}

export function CommandButton({
  command,
  children,
  pence,
  minutes,
  because,
  before,
  onGiven,
  once = true,
  size = 'small',
  ...rest
}: Props) {
  const view = useView();
  const { dispatch } = useActions();
  const job = once ? jobFor(view, command) : undefined;
  const waits = job
    ? job.doneMinute === null
      ? 'On your desk'
      : `On your desk, done ${moment(view.startDate, job.doneMinute)}`
    : null;
  const off = view.ended ? 'This production is over' : waits || because;
  const place = useKeptFocus(Boolean(off));
  const key = JSON.stringify(command);
  return (
    <span className="command" ref={place}>
      <Button
        {...rest}
        size={size}
        costPence={pence}
        costMinutes={minutes}
        because={off}
        onClick={() => {
          if (before && !before()) return;
          if (dispatch(command) === null) onGiven?.();
        }}
      >
        {children}
      </Button>
      <RefusalNote when={(refused) => JSON.stringify(refused) === key} />
    </span>
  );
}

/** A press may turn the button into one that waits: the focus stays on it. */
export function useKeptFocus(off: boolean) {
  const place = useRef<HTMLSpanElement>(null);
  const had = useRef(false);
  const was = useRef(off);
  useEffect(() => {
    const here = place.current;
    if (was.current !== off && had.current && document.activeElement === document.body) {
      here?.querySelector<HTMLElement>('button')?.focus();
    }
    was.current = off;
  }, [off]);
  useEffect(() => {
    const here = place.current;
    const note = () => {
      had.current = here?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return place;
}
