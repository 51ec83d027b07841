/**
 * The run in hand: it alone gives it commands and lets its time pass, and copies what came of it into the store. The engine's
 * own state never leaves this file but to be kept: screens get the view. Must not know where runs are kept.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Command } from '../engine/command.ts';
import { apply, refusal } from '../engine/commands.ts';
import { observe } from '../engine/observe.ts';
import { structuredCopy } from '../engine/replay.ts';
import type { Run } from '../engine/run.ts';
import { step } from '../engine/step.ts';
import type { View } from '../engine/view.ts';
import { assess } from '../marks/assess.ts';
import { factWords } from '../papers/fact-words.ts';
import { firstWindow, followedWindow } from './board-window.ts';
import { createClock } from './clock.ts';
import { inverseOf } from './history.ts';
import type { KeptRun } from './keeping.ts';
import type { Session, SessionActions, SessionState } from './types.ts';
import { putOff } from './what-follows.ts';

/** What is open now, beside the state the screens see. */
interface Open extends KeptRun {
  /** Drafts that were given at once are taken back at once. */
  undo: Command[][];
  redo: Command[][];
  factsSaid: number;
}

type PlayActions = Pick<
  SessionActions,
  | 'dispatch'
  | 'moveWhatFollows'
  | 'undo'
  | 'redo'
  | 'play'
  | 'pause'
  | 'setSpeed'
  | 'step'
  | 'runOn'
  | 'runToMinute'
  | 'finish'
>;

export interface Playing {
  actions: PlayActions;
  /** The run in hand, to be kept or given out; null when none is open. */
  open(): KeptRun | null;
  enter(kept: KeptRun, screen: SessionState['screen']): void;
  /** Stops the clock; `leave` then puts the run down. */
  halt(): void;
  leave(): void;
  save(): void;
}

/** Longer than any production: a stop that never comes must not hang the page. */
const MOST_TICKS = 60_000;
/** So many sentences are held for the live region. */
const MOST_SAID = 40;

/** `keep` is called with the run whenever it should be written down; `nextId` numbers what is announced. */
export function playRuns(
  store: Pick<StoreApi<Session>, 'getState' | 'setState'>,
  keep: (kept: KeptRun) => void,
  nextId: () => number,
): Playing {
  const { getState: get, setState: set } = store;
  let open: Open | null = null;
  const clock = createClock((count) => advance(count));

  const save = (): void => {
    if (open) keep(open);
  };

  /** Everything announced so far and these sentences after it. */
  const announced = (said: SessionState['announcements']): SessionState['announcements'] =>
    said.length === 0 ? get().announcements : [...get().announcements, ...said].slice(-MOST_SAID);

  /** What the view says that has not been said yet. */
  function freshWords(view: View, from: number): SessionState['announcements'] {
    const said = view.facts.flatMap((fact) => {
      const text = fact.index >= from ? factWords(view, fact) : null;
      return text
        ? [{ id: nextId(), text, urgent: fact.kind === 'risk-happened' || fact.kind === 'pencil-challenged' }]
        : [];
    });
    if (view.stop && !said.some((one) => one.text === view.stop?.text))
      said.push({ id: nextId(), text: view.stop.text, urgent: view.stop.why === 'phone' });
    return said;
  }

  /** Copies what changed out of the engine into the store, and says what is new. */
  function publish(): void {
    if (!open) return;
    const before = get().view;
    const view = observe(open.run);
    const announcements = announced(freshWords(view, open.factsSaid));
    open.factsSaid = open.run.state.facts.length;
    set({
      view,
      marks: view.ended && view.marked ? assess(open.run) : null,
      canUndo: open.undo.length > 0,
      canRedo: open.redo.length > 0,
      announcements,
    });
    const moved = before?.scenarioId === view.scenarioId ? followedWindow(before, view, get()) : null;
    if (moved) set(moved);
  }

  function halt(): void {
    clock.stop();
    if (get().playback.playing) set((state) => ({ playback: { ...state.playback, playing: false } }));
  }

  /** A new message stops the clock too, if the user wants that. */
  const mailCame = (run: Run, facts: number): boolean =>
    get().prefs.stopAtMail && run.state.facts.slice(facts).some((fact) => fact.kind === 'message-arrived');

  function ticks(count: number, untilMinute: number): boolean {
    if (!open) return true;
    const { run } = open;
    for (let at = 0; at < count && run.state.minute < untilMinute; at += 1) {
      if (run.state.ended) return true;
      const facts = run.state.facts.length;
      step(run);
      if (run.state.stop || mailCame(run, facts)) return true;
    }
    return false;
  }

  function advance(count: number): void {
    const stopped = ticks(count, Number.MAX_SAFE_INTEGER);
    if (stopped) halt();
    publish();
    if (stopped) save();
  }

  function runTo(minute: number): void {
    halt();
    ticks(MOST_TICKS, minute);
    publish();
    save();
  }

  /** What came of it: the first refusal, and the drafts that would put the plan as it was, last given first. */
  function give({ run, commands: log }: Open, commands: readonly Command[]) {
    const inverses: Command[] = [];
    for (const command of commands) {
      const given = { minute: run.state.minute, command: structuredCopy(command) };
      const inverse = inverseOf(run, command);
      const refused = apply(run, structuredCopy(command));
      if (refused) return { refused: { ...refused, command }, inverses };
      log.push(given);
      if (inverse) inverses.unshift(inverse);
    }
    return { refused: null, inverses };
  }

  /** Drafts among what was given can be taken back from now on. */
  function finished(refused: SessionState['refusal'], inverses: Command[]): void {
    if (open && inverses.length > 0) {
      open.undo.push(inverses);
      open.redo = [];
    }
    shown(refused);
  }

  function shown(refused: SessionState['refusal']): void {
    set({
      refusal: refused,
      announcements: announced(refused ? [{ id: nextId(), text: refused.words, urgent: true }] : []),
    });
    publish();
    save();
  }

  /** Takes the last step off one pile and puts its inverse on the other; one that time has overtaken is gone, and changes nothing. */
  function takeBack(from: 'undo' | 'redo', to: 'undo' | 'redo'): void {
    const commands = open?.[from].pop();
    if (!open || !commands) return;
    for (const command of commands) {
      const refused = refusal(open.run, command);
      if (refused) {
        const text = `That can’t be taken back any more. ${refused.words}`;
        set((state) => ({ notices: [...state.notices, { id: nextId(), text }] }));
        return shown({ ...refused, command });
      }
    }
    open[to].push(give(open, commands).inverses);
    shown(null);
  }

  return {
    open: () => open,
    halt,
    save,
    leave() {
      open = null;
    },
    enter(kept, screen) {
      halt();
      const { run, key } = kept;
      open = { ...kept, undo: [], redo: [], factsSaid: run.state.facts.length };
      set({
        screen,
        tab: 'plan',
        panel: 'plan',
        seed: run.state.seed,
        runKey: key,
        trial: kept.trial ?? false,
        selection: null,
        refusal: null,
        problems: [],
        opened: null,
        moment: null,
        announcements: [],
        ...firstWindow(run),
      });
      publish();
    },
    actions: {
      dispatch(...commands) {
        if (!open) return null;
        const { refused, inverses } = give(open, commands);
        finished(refused, inverses);
        return refused;
      },
      moveWhatFollows(activityId) {
        if (!open) return {};
        const { run } = open;
        const moved: Record<string, number> = {};
        const inverses: Command[] = [];
        let refused: SessionState['refusal'] = null;
        // One press ends, whatever waits for what.
        for (let at = 0; at < 2 * run.model.activities.length && !refused; at += 1) {
          const next = putOff(observe(run), activityId);
          if (!next) break;
          const given = give(open, [next]);
          refused = given.refused;
          inverses.unshift(...given.inverses);
          if (!refused && next.startMinute != null) moved[next.activityId] = next.startMinute;
        }
        finished(refused, inverses);
        return moved;
      },
      undo: () => takeBack('undo', 'redo'),
      redo: () => takeBack('redo', 'undo'),
      play() {
        if (!open || open.run.state.ended) return;
        set((state) => ({ playback: { ...state.playback, playing: true } }));
        clock.setSpeed(get().playback.speed);
        clock.start();
      },
      pause() {
        halt();
        save();
      },
      setSpeed(speed) {
        clock.setSpeed(speed);
        set((state) => ({ playback: { ...state.playback, speed } }));
      },
      step() {
        halt();
        advance(1);
        save();
      },
      runOn: () => runTo(Number.MAX_SAFE_INTEGER),
      runToMinute: (minute) => runTo(minute),
      finish() {
        if (!open) return;
        halt();
        for (let at = 0; at < MOST_TICKS && !open.run.state.ended; at += 1) step(open.run);
        publish();
        save();
        if (open.run.model.marked) set({ screen: 'marks' });
      },
    },
  };
}
