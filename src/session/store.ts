/**
 * The one store: the open run, playback, selection, preferences, saved runs. Screens read it and call its actions; only
 * `dispatch` and the clock change a run. The engine's own state never leaves this file: screens get the view.
 */
import { produce } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { begin } from '../engine/begin.ts';
import type { Command, GivenCommand } from '../engine/command.ts';
import { apply } from '../engine/commands.ts';
import type { Model } from '../engine/model.ts';
import { observe } from '../engine/observe.ts';
import { readRunFile, replay, structuredCopy, writeRunFile } from '../engine/replay.ts';
import type { Run } from '../engine/run.ts';
import { shootHours, step } from '../engine/step.ts';
import type { View } from '../engine/view.ts';
import { assess } from '../marks/assess.ts';
import { factWords } from '../papers/fact-words.ts';
import { read, shippedTexts } from '../scenario/library.ts';
import { createClock, newSeed, now } from './clock.ts';
import { inverseOf } from './history.ts';
import { memoryStorage, openStorage, type SavedRun, type Storage } from './storage.ts';
import type { SavedRunCard, ScenarioCard, Session, SessionState, Theme } from './types.ts';

export type SessionStore = StoreApi<Session>;

/** What is open now, beside the state the screens see. */
interface Open {
  run: Run;
  commands: GivenCommand[];
  key: string;
  scenarioFile: { name: string; text: string };
  undo: Command[];
  redo: Command[];
  factsSaid: number;
}

const PREFS_KEY = 'call-time-preferences';
/** Longer than any production: a stop that never comes must not hang the page. */
const MOST_TICKS = 60_000;
const DAY = 1440;
const FORTNIGHT = 14 * DAY;

const theme = (): Theme => (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');

function firstState(): SessionState {
  return {
    screen: 'home',
    tab: 'plan',
    panel: 'plan',
    scenarios: cards(),
    saved: [],
    view: null,
    seed: '',
    runKey: null,
    marks: null,
    selection: null,
    playback: { playing: false, speed: 1 },
    prefs: {
      theme: theme(),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      shortcuts: true,
      stopAtMail: true,
      ...storedPrefs(),
    },
    refusal: null,
    canUndo: false,
    canRedo: false,
    announcements: [],
    problems: [],
    notices: [],
    moment: null,
    boardFrom: 0,
    boardMinutes: 7 * 1440,
  };
}

function storedPrefs(): Partial<SessionState['prefs']> {
  try {
    return JSON.parse(localStorage.getItem(PREFS_KEY) ?? '{}') as Partial<SessionState['prefs']>;
  } catch {
    return {};
  }
}

/** Cards of the shipped scenarios, the guided day first, then by length. */
function cards(): ScenarioCard[] {
  return Object.entries(shippedTexts)
    .flatMap(([path, text]): ScenarioCard[] => {
      const { scenario } = read(path, text);
      return scenario
        ? [
            {
              id: scenario.id,
              title: scenario.title,
              line: scenario.line,
              playMinutes: scenario.brief.playMinutes,
              marked: scenario.marked,
              drawing: scenario.drawing,
            },
          ]
        : [];
    })
    .sort((a, b) => Number(a.marked) - Number(b.marked) || a.playMinutes - b.playMinutes);
}

export function createSession(): SessionStore {
  let open: Open | null = null;
  let storage: Storage = memoryStorage();
  let lastId = 0;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };
  let saving: Promise<void> = Promise.resolve();

  const store = createStore<Session>()((set, get) => {
    const change = (recipe: (draft: SessionState) => void) =>
      set((state) => produce(state, recipe as (draft: Session) => void));
    const clock = createClock((count) => advance(count));

    const notice = (text: string) => change((draft) => void draft.notices.push({ id: nextId(), text }));

    /** Copies what changed out of the engine into the store, and says what is new. */
    function publish(): void {
      if (!open) return;
      const before = get().view;
      const view = observe(open.run);
      const fresh = view.facts.filter((fact) => fact.index >= (open?.factsSaid ?? 0));
      open.factsSaid = open.run.state.facts.length;
      const said = fresh.flatMap((fact) => {
        const text = factWords(view, fact);
        return text
          ? [{ id: nextId(), text, urgent: fact.kind === 'risk-happened' || fact.kind === 'pencil-challenged' }]
          : [];
      });
      if (view.stop && !said.some((one) => one.text === view.stop?.text))
        said.push({ id: nextId(), text: view.stop.text, urgent: view.stop.why === 'phone' });
      const marks = view.ended && view.marked ? assess(open.run) : null;
      set((state) => ({
        view,
        marks,
        canUndo: (open?.undo.length ?? 0) > 0,
        canRedo: (open?.redo.length ?? 0) > 0,
        announcements: said.length > 0 ? [...state.announcements, ...said].slice(-40) : state.announcements,
      }));
      follow(before);
    }

    /** The board follows the day: close up on a shoot day, a fortnight otherwise, and never with now out of sight. */
    function follow(before: View | null): void {
      const { view, boardFrom, boardMinutes } = get();
      if (!view || !before || view.scenarioId !== before.scenarioId) return;
      const today = view.day * DAY;
      const isShoot = (day: number) => view.days.find((one) => one.day === day)?.shootDay ?? false;
      if (view.day !== before.day && isShoot(view.day)) set({ boardFrom: today + 5 * 60, boardMinutes: 15 * 60 });
      else if (view.day !== before.day && isShoot(before.day)) set({ boardFrom: today, boardMinutes: FORTNIGHT });
      else if (view.minute < boardFrom || view.minute > boardFrom + (boardMinutes * 9) / 10) {
        set({ boardFrom: boardMinutes <= 2 * DAY ? view.minute - 120 : today });
      }
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

    function save(): void {
      if (!open) return;
      const { run, commands, key, scenarioFile } = open;
      const row: SavedRun = {
        key,
        scenarioId: run.model.id,
        title: run.model.title,
        scenarioFile,
        savedAt: now(),
        minute: run.state.minute,
        startDate: run.model.startDate,
        commands: commands.length,
        ended: run.state.ended !== null,
        text: writeRunFile(run, commands),
      };
      saving = saving
        .then(() => storage.put(row))
        .then(refreshSaved)
        .catch(() => notice('This computer’s storage is full or closed. Use “Save a copy” to keep your run.'));
    }

    async function refreshSaved(): Promise<void> {
      const rows = await storage.list();
      set({ saved: rows.map(cardOf).sort((a, b) => b.savedAt - a.savedAt) });
    }

    function enter(
      run: Run,
      commands: GivenCommand[],
      key: string,
      scenarioFile: Open['scenarioFile'],
      screen: SessionState['screen'],
    ): void {
      halt();
      open = { run, commands, key, scenarioFile, undo: [], redo: [], factsSaid: run.state.facts.length };
      const from = Math.floor(run.state.minute / 1440) * 1440;
      const whole = run.model.endMinute - from;
      const shoots = shootHours(run, Math.floor(run.state.minute / DAY)) !== null && run.state.minute >= from + 5 * 60;
      set({
        screen,
        tab: 'plan',
        panel: 'plan',
        seed: run.state.seed,
        runKey: key,
        selection: null,
        refusal: null,
        problems: [],
        moment: null,
        announcements: [],
        ...(shoots
          ? { boardFrom: from + 5 * 60, boardMinutes: 15 * 60 }
          : whole <= 2 * DAY
            ? { boardFrom: run.state.minute - 60, boardMinutes: Math.min(whole, 26 * 60) }
            : { boardFrom: from, boardMinutes: Math.min(whole, FORTNIGHT) }),
      });
      publish();
    }

    const begins = (model: Model, seed: string, file: Open['scenarioFile'], screen: SessionState['screen']) =>
      enter(begin(model, seed), [], `${model.id}-${seed}-${now()}`, file, screen);

    /** Opens a saved or imported run: its own scenario text plays it, whatever is shipped today. */
    function reopen(row: Pick<SavedRun, 'key' | 'scenarioFile' | 'text'>): string | null {
      const found = readRunFile(row.text);
      if ('trouble' in found) return found.words;
      const file = row.scenarioFile ?? scenarioFor(found.file.scenarioId);
      if (!file) return 'The scenario of this run is not here. Open its scenario file first.';
      const { model } = read(file.name, file.text);
      if (!model || model.hash !== found.file.scenarioHash)
        return 'This run was made with another version of its scenario.';
      const { run, refused } = replay(model, found.file.seed, found.file.commands, found.file.minute);
      if (refused.length > 0) return 'This run does not play back as it was recorded.';
      const screen = run.state.ended && model.marked ? 'marks' : 'play';
      enter(run, found.file.commands, row.key, file, screen);
      return null;
    }

    queueMicrotask(() => {
      void openStorage().then(async (opened) => {
        storage = opened;
        if (!opened.lasting)
          notice('This browser keeps nothing after you close it. Use “Save a copy” to keep your run.');
        await refreshSaved();
      });
    });

    return {
      ...firstState(),

      openScenario(id, seed) {
        const file = scenarioFor(id);
        const model = file && read(file.name, file.text).model;
        if (!model) return;
        begins(model, seed ?? (model.marked ? newSeed() : 'first-day'), file, 'brief');
      },
      openScenarioText(name, text) {
        const { model, problems } = read(name, text);
        set({ problems });
        if (!model) return;
        begins(model, newSeed(), { name, text }, 'brief');
        set({ problems });
      },
      begin() {
        set({ screen: 'play' });
        save();
      },
      async resume(key) {
        const row = await storage.get(key);
        const trouble = row ? reopen(row) : 'That run is no longer here.';
        if (trouble) notice(trouble);
      },
      async deleteSaved(key) {
        await storage.remove(key);
        await refreshSaved();
      },
      async deleteEverything() {
        halt();
        await saving;
        open = null;
        await storage.clear();
        try {
          localStorage.removeItem(PREFS_KEY);
        } catch {
          // Nothing was kept where nothing can be.
        }
        const { prefs } = firstState();
        set({
          screen: 'home',
          view: null,
          marks: null,
          runKey: null,
          selection: null,
          refusal: null,
          moment: null,
          prefs,
        });
        await refreshSaved();
      },
      async exportRun(key) {
        if (key === undefined || key === open?.key) {
          if (!open) return null;
          const { run, commands } = open;
          return { name: fileName(run.model.id, run.state.seed), text: writeRunFile(run, commands) };
        }
        const row = await storage.get(key);
        return row ? { name: fileName(row.scenarioId, row.key.split('-').at(-2) ?? ''), text: row.text } : null;
      },
      async importRun(_name, text) {
        const found = readRunFile(text);
        if ('trouble' in found) {
          notice(found.words);
          return;
        }
        const trouble = reopen({
          key: `${found.file.scenarioId}-${found.file.seed}-${now()}`,
          scenarioFile: null,
          text,
        });
        if (trouble) notice(trouble);
        else save();
      },
      dispatch(command) {
        if (!open) return null;
        const given = { minute: open.run.state.minute, command: structuredCopy(command) };
        const inverse = inverseOf(open.run, command);
        const refused = apply(open.run, structuredCopy(command));
        if (refused) {
          set((state) => ({
            refusal: { ...refused, command },
            announcements: [...state.announcements, { id: nextId(), text: refused.words, urgent: true }].slice(-40),
          }));
          return refused;
        }
        open.commands.push(given);
        if (inverse) {
          open.undo.push(inverse);
          open.redo = [];
        }
        set({ refusal: null });
        publish();
        save();
        return null;
      },
      undo() {
        const command = open?.undo.pop();
        if (!open || !command) return;
        const back = inverseOf(open.run, command);
        const { undo, redo } = open;
        if (get().dispatch(command) === null && back) {
          open.undo = undo;
          open.redo = [...redo, back];
        }
        publish();
      },
      redo() {
        const command = open?.redo.pop();
        if (!open || !command) return;
        const { redo } = open;
        get().dispatch(command);
        open.redo = redo;
        publish();
      },
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
      go: (screen) => set({ screen }),
      setTab: (tab) => set({ tab }),
      setPanel: (panel) => set({ panel }),
      select(selection) {
        set({ selection });
        if (selection?.kind !== 'thread' || !open) return;
        const thread = open.run.state.threads[selection.id];
        if (thread?.openedMinute != null && thread.readMinute === null && !open.run.state.ended) {
          get().dispatch({ type: 'read-message', threadId: selection.id });
        }
      },
      setPrefs(prefs) {
        change((draft) => void Object.assign(draft.prefs, prefs));
        try {
          localStorage.setItem(PREFS_KEY, JSON.stringify(get().prefs));
        } catch {
          // Preferences are comfort: without storage they last as long as the page.
        }
      },
      showMoment: (moment) => set({ moment }),
      setBoardWindow: (boardFrom, boardMinutes) => set({ boardFrom, boardMinutes }),
      dismissNotice: (id) =>
        change((draft) => {
          draft.notices = draft.notices.filter((one) => one.id !== id);
        }),
      clearProblems: () => set({ problems: [] }),
      leave() {
        halt();
        save();
        open = null;
        set({ screen: 'home', view: null, marks: null, runKey: null, selection: null, refusal: null, moment: null });
      },
    };
  });
  return store;
}

function scenarioFor(id: string): { name: string; text: string } | null {
  for (const [name, text] of Object.entries(shippedTexts)) {
    if (read(name, text).scenario?.id === id) return { name, text };
  }
  return null;
}

const fileName = (scenarioId: string, seed: string): string => `call-time-${scenarioId}-${seed}.run.json`;

function cardOf(row: SavedRun): SavedRunCard {
  const found = readRunFile(row.text);
  const { key, scenarioId, title, savedAt, minute, startDate, commands, ended } = row;
  return {
    key,
    scenarioId,
    title,
    savedAt,
    minute,
    startDate,
    commands,
    ended,
    trouble: 'trouble' in found ? found.words : null,
  };
}
