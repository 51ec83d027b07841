/**
 * The one store: what the screens read and the actions they call. Opening runs and moving between screens is here; playing
 * is in playing.ts, keeping in keeping.ts.
 */
import { produce } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { begin, ENGINE_VERSION } from '../engine/begin.ts';
import type { Model } from '../engine/model.ts';
import { type RunFile, readRunFile, replay, stateHash } from '../engine/replay.ts';
import type { House } from '../scenario/house-rules.ts';
import { read } from '../scenario/library.ts';
import { type ReadResult, readHouse, textToKeep } from '../scenario/read.ts';
import { newSeed, now } from './clock.ts';
import { openDrafts } from './drafts.ts';
import { keepRuns, rowAsFile, runAsFile } from './keeping.ts';
import { playRuns } from './playing.ts';
import { forgetPreferences, keepPreferences, preferences } from './preferences.ts';
import { isAsShipped, shippedCards, shippedHouses, shippedScenario } from './shipped.ts';
import type { Screen, Session, SessionState, TextFile } from './types.ts';

export type SessionStore = StoreApi<Session>;

/** What stays behind of no run. */
const NO_RUN = { view: null, marks: null, runKey: null, trial: false, selection: null, refusal: null, moment: null };

const firstState = (): SessionState => ({
  ...NO_RUN,
  screen: 'home',
  tab: 'plan',
  panel: 'plan',
  scenarios: shippedCards(),
  houses: shippedHouses(),
  saved: [],
  seed: '',
  playback: { playing: false, speed: 1 },
  prefs: preferences(),
  canUndo: false,
  canRedo: false,
  announcements: [],
  problems: [],
  opened: null,
  notices: [],
  boardFrom: 0,
  boardMinutes: 7 * 1440,
});

/** The scenario kept with a run, and the one of that name that is here. */
interface PlayedWith {
  own: TextFile | null;
  ours: TextFile | null;
}

export function createSession(): SessionStore {
  let lastId = 0;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };

  return createStore<Session>()((set, get, store) => {
    const change = (recipe: (draft: SessionState) => void) =>
      set((state) => produce(state, recipe as (draft: Session) => void));
    const notice = (text: string): number => {
      const id = nextId();
      change((draft) => void draft.notices.push({ id, text }));
      return id;
    };
    const keeping = keepRuns((saved) => set({ saved }), notice);
    const playing = playRuns(store, keeping.save, nextId);

    const enterNew = (model: Model, scenarioFile: TextFile, seed: string, screen: Screen) =>
      playing.enter(
        { run: begin(model, seed), commands: [], key: `${model.id}-${seed}-${now()}`, scenarioFile },
        screen,
      );
    const start = ({ model, scenario }: ReadResult, { name, text }: TextFile, seed = newSeed()) => {
      if (model && scenario) enterNew(model, { name, text: textToKeep(scenario, text) }, seed, 'brief');
    };
    /** The rules of the house that plays here; none over the guided day, whose steps name its own figures. */
    const house = (): House | null => {
      const { house: file } = get().prefs;
      return file && readHouse(file.name, file.text).house;
    };
    const underHouse = ({ name, text }: TextFile): ReadResult => {
      const plain = read(name, text);
      return plain.scenario?.marked ? read(name, text, house()) : plain;
    };

    /**
     * Opens a saved or imported run with the scenario it was played with. `own` is what was kept with it: under the rules of a later
     * release that is another model, and the run goes on under those. Why not, if it can't.
     */
    function reopen(key: string, file: RunFile, { own, ours }: PlayedWith): string | null {
      const here = [ours, own].filter((one) => one !== null);
      const all = here.flatMap(({ name, text }) =>
        [read(name, text), underHouse({ name, text })].map((made) => ({ name, text, made })),
      );
      const exact = all.find(({ made }) => made.model?.hash === file.scenarioHash);
      const found = exact ?? all.find(({ text }) => text === own?.text);
      if (!found?.made.model || !found.made.scenario) {
        return here.length > 0
          ? 'This run was made with another version of its scenario, or under other house rules. Open that scenario file now, and the run goes on.'
          : 'This run does not carry its scenario, and it is not one of ours. Open its scenario file now, and the run goes on.';
      }
      const { model, scenario } = found.made;
      const { run, refused } = replay(model, file.seed, file.commands, file.minute);
      const asRecorded = exact !== undefined && refused.length === 0 && stateHash(run) === file.stateHash;
      if (exact && !asRecorded && file.engine === ENGINE_VERSION)
        return 'This run does not play back as it was recorded.';
      const commands = file.commands.filter((_, index) => !refused.includes(index));
      const scenarioFile = { name: found.name, text: textToKeep(scenario, found.text) };
      playing.enter(
        { run, commands, key: asRecorded ? key : `${model.id}-${file.seed}-${now()}`, scenarioFile },
        run.state.ended && model.marked ? 'marks' : 'play',
      );
      if (!asRecorded) {
        notice(
          'Call Time’s rules have changed since this run was saved, so it was played again by those of today, and some of it may have gone another way. What was saved stays as it was.',
        );
      }
      return null;
    }
    /** A run that waits for its scenario file to be opened, and the notice that says so. */
    let waiting: { key: string; file: RunFile; said: number } | null = null;
    function open(key: string, file: RunFile, played: PlayedWith): boolean {
      const trouble = reopen(key, file, played);
      waiting = trouble === null ? null : { key, file, said: notice(trouble) };
      return trouble === null;
    }
    function goesOn(scenarioFile: TextFile): boolean {
      if (!waiting || reopen(waiting.key, waiting.file, { own: null, ours: scenarioFile }) !== null) return false;
      get().dismissNotice(waiting.said);
      waiting = null;
      playing.save();
      return true;
    }

    return {
      ...firstState(),
      ...playing.actions,

      openScenario(id) {
        const file = shippedScenario(id);
        const found = file && underHouse(file);
        if (found) start(found, file, found.model?.marked ? newSeed() : 'first-day');
      },
      openScenarioText(name, text) {
        if (goesOn({ name, text })) return;
        const found = underHouse({ name, text });
        start(found, { name, text });
        set({ problems: found.problems, opened: { name, text, mended: false } });
      },
      mendOpened({ edit }) {
        const { opened } = get();
        if (!opened || !edit) return;
        const text = opened.text.slice(0, edit.start) + edit.text + opened.text.slice(edit.end);
        set({ problems: underHouse({ name: opened.name, text }).problems, opened: { ...opened, text, mended: true } });
      },
      playOpened() {
        const { opened } = get();
        if (opened) start(underHouse(opened), opened);
      },
      tryScenario(file, { seed, commands, minute }) {
        const { model, scenario } = read(file.name, file.text);
        if (!model || !scenario) return 'Put the errors right first.';
        const { run, refused } = replay(model, seed, commands, minute ?? model.startMinute);
        if (refused.length > 0) return 'The run up to that moment does not play back. Start from the beginning.';
        const scenarioFile = { name: file.name, text: textToKeep(scenario, file.text) };
        playing.enter(
          { run, commands, key: `trial-${seed}`, scenarioFile, trial: true },
          minute === null ? 'brief' : 'play',
        );
        return null;
      },
      begin(luck = '') {
        const open = playing.open();
        if (open && luck !== '') enterNew(open.run.model, open.scenarioFile, luck, 'play');
        else set({ screen: 'play' });
        playing.save();
      },
      async resume(key) {
        const row = await keeping.get(key);
        const found = row && readRunFile(row.text);
        if (!row || !found) notice('That run is no longer here.');
        else if ('trouble' in found) notice(found.words);
        else
          open(key, found.file, {
            own: row.scenarioFile,
            ours: row.scenarioFile ? null : shippedScenario(row.scenarioId),
          });
      },
      deleteSaved: keeping.remove,
      async deleteEverything() {
        playing.halt();
        playing.leave();
        await keeping.clear();
        await (await openDrafts()).clear();
        forgetPreferences();
        set({ ...NO_RUN, screen: 'home', prefs: preferences() });
      },
      async exportRun(key) {
        const open = playing.open();
        if (key === undefined || key === open?.key) return open && runAsFile(open);
        const row = await keeping.get(key);
        return row ? rowAsFile(row) : null;
      },
      async importRun(_name, text) {
        const found = readRunFile(text);
        if ('trouble' in found) {
          notice(found.words);
          return;
        }
        const { scenarioId, seed, scenario } = found.file;
        const played = { own: scenario ?? null, ours: shippedScenario(scenarioId) };
        if (!open(`${scenarioId}-${seed}-${now()}`, found.file, played)) return;
        if (scenario && !isAsShipped(found.file))
          notice('This run was played with the scenario that came in its file, not with one of ours.');
        playing.save();
      },
      go: (screen) => set({ screen }),
      setTab: (tab) => set({ tab }),
      setPanel: (panel) => set({ panel }),
      select(selection) {
        set({ selection });
        const { view, dispatch } = get();
        if (selection?.kind !== 'thread' || view?.ended) return;
        const thread = view?.threads.find((one) => one.id === selection.id);
        if (thread?.unread) dispatch({ type: 'read-message', threadId: thread.id });
      },
      setPrefs(prefs) {
        change((draft) => void Object.assign(draft.prefs, prefs));
        keepPreferences(get().prefs);
      },
      setHouse(file) {
        const found = file && readHouse(file.name, file.text);
        if (!found || found.house)
          get().setPrefs({ house: file && found?.house ? { ...file, title: found.house.title } : null });
        return found?.problems ?? [];
      },
      showMoment: (moment) => set({ moment }),
      setBoardWindow: (boardFrom, boardMinutes) => set({ boardFrom, boardMinutes }),
      dismissNotice: (id) =>
        change((draft) => {
          draft.notices = draft.notices.filter((one) => one.id !== id);
        }),
      clearProblems: () => set({ problems: [], opened: null }),
      leave() {
        playing.halt();
        playing.save();
        playing.leave();
        set((state) => ({ ...NO_RUN, screen: state.trial ? 'bench' : 'home' }));
      },
    };
  });
}
