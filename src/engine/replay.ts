/**
 * The run file: scenario and its hash, seed, engine version, commands. Nothing else is a run; a copy that is given away has the text
 * of its scenario in it. It is written in one canonical form with a check over the whole text, so any changed byte is found; replaying
 * is the proof.
 */
import { begin, ENGINE_VERSION } from './begin.ts';
import type { Command, GivenCommand } from './command.ts';
import { apply } from './commands.ts';
import type { Fact } from './fact.ts';
import { canonical, Fingerprint, fingerprint, writeCanonical } from './hash.ts';
import type { Model } from './model.ts';
import type { Run } from './run.ts';
import type { State } from './state.ts';
import { step } from './step.ts';

export interface CarriedScenario {
  name: string;
  text: string;
}

export interface RunFile {
  kind: 'call-time-run';
  format: 1;
  engine: number;
  scenarioId: string;
  scenarioHash: string;
  seed: string;
  commands: GivenCommand[];
  /** The minute at which the run was saved. */
  minute: number;
  /** Hash of the state then. */
  stateHash: string;
  /** The scenario itself in a copy that was given away: its file's name and its whole text. */
  scenario?: CarriedScenario;
  /** Fingerprint of all of the above. */
  check: string;
}

/** A fact is never changed once it is written, so its form is made once. */
const factTexts = new WeakMap<Fact, string>();

function factText(fact: Fact): string {
  const known = factTexts.get(fact);
  if (known !== undefined) return known;
  const text = canonical(fact);
  factTexts.set(fact, text);
  return text;
}

/** The fingerprint of the state's canonical form. */
export function stateHash({ state }: Pick<Run, 'state'>): string {
  const print = new Fingerprint();
  const write = (piece: string) => print.add(piece);
  (Object.keys(state) as (keyof State)[]).sort().forEach((key, index) => {
    print.add(`${index === 0 ? '{' : ','}"${key}":`);
    if (key !== 'facts') return writeCanonical(state[key], write);
    print.add('[');
    state.facts.forEach((fact, at) => {
      if (at > 0) print.add(',');
      print.add(factText(fact));
    });
    print.add(']');
  });
  print.add('}');
  return print.digits();
}

export function writeRunFile(run: Run, commands: readonly GivenCommand[]): string {
  return sealed({
    kind: 'call-time-run',
    format: 1,
    engine: ENGINE_VERSION,
    scenarioId: run.model.id,
    scenarioHash: run.model.hash,
    seed: run.state.seed,
    commands: commands.map(({ minute, command }) => ({ minute, command })),
    minute: run.state.minute,
    stateHash: stateHash(run),
  });
}

/** The same run file with its scenario in it. A text that is no run file stays as it is. */
export function carrying(text: string, { name, text: written }: CarriedScenario): string {
  const found = readRunFile(text);
  if ('trouble' in found) return text;
  const { check: _, ...body } = found.file;
  return sealed({ ...body, scenario: { name, text: written } });
}

const sealed = (body: Omit<RunFile, 'check'>): string => canonical({ ...body, check: fingerprint(canonical(body)) });

export type RunFileTrouble = 'not-json' | 'not-a-run' | 'altered' | 'newer';

/** Reads a run file's text, or says what is wrong with it. */
export function readRunFile(text: string): { file: RunFile } | { trouble: RunFileTrouble; words: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { trouble: 'not-json', words: 'This is not a run file: it is cut short or damaged.' };
  }
  const file = parsed as RunFile;
  if (typeof parsed !== 'object' || parsed === null || file.kind !== 'call-time-run' || !Array.isArray(file.commands)) {
    return { trouble: 'not-a-run', words: 'This is not a Call Time run file.' };
  }
  if (file.format > 1 || file.engine > ENGINE_VERSION) {
    return { trouble: 'newer', words: 'This run was saved by a newer Call Time. Keep the file and open it there.' };
  }
  const { check, ...body } = file;
  if (fingerprint(canonical(body)) !== check || text.trimEnd() !== canonical(file)) {
    return { trouble: 'altered', words: 'This run file was changed after it was saved, so it proves nothing.' };
  }
  const { scenario } = file;
  if (scenario !== undefined && (typeof scenario?.name !== 'string' || typeof scenario.text !== 'string')) {
    return { trouble: 'not-a-run', words: 'This is not a Call Time run file.' };
  }
  return { file };
}

export interface Replayed {
  run: Run;
  /** Commands that were refused on replay, by index. */
  refused: number[];
}

/** Plays commands from the start; each is given at its own minute. Goes on to `untilMinute`. */
export function replay(model: Model, seed: string, commands: readonly GivenCommand[], untilMinute: number): Replayed {
  const run = begin(model, seed);
  const refused: number[] = [];
  commands.forEach(({ minute, command }, index) => {
    while (run.state.minute < minute && !run.state.ended) step(run);
    if (apply(run, structuredCopy(command)) !== null) refused.push(index);
  });
  while (run.state.minute < untilMinute && !run.state.ended) step(run);
  return { run, refused };
}

/** A command belongs to the state once given; the caller keeps its own. */
export const structuredCopy = (command: Command): Command => JSON.parse(JSON.stringify(command)) as Command;
