/**
 * The command line for tutors, tests and pipelines: validate, play, replay, explain, calibrate, forms. One JSON value on standard output with
 * --json and nothing else; what goes wrong goes to standard error in plain sentences. Exit 0 yes, 1 no, 2 wrong usage.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { playJob } from '../planner/record.ts';
import type { House } from '../scenario/house-rules.ts';
import { read } from '../scenario/library.ts';
import { readHouse } from '../scenario/read.ts';
import { calibrateVerb, type PlayJobs } from './calibrate.ts';
import { explain } from './explain.ts';
import { formsVerb } from './forms.ts';
import { playVerb, replayVerb } from './play.ts';
import { problemText, validateVerb } from './validate.ts';

export interface Output {
  /** For --json. */
  json: unknown;
  /** For people. */
  text: string;
  /** Exit code: 0 yes, 1 no. */
  code: 0 | 1;
}

/** A wrong call: said on standard error, exit 2. */
export class UsageError extends Error {}

interface Verb {
  usage: string;
  about: string;
  /** Flags that take a value, and those that do not. */
  values: readonly string[];
  switches?: readonly string[];
  run(args: Args, around: Around): Output | Promise<Output>;
}

export interface Args {
  files: string[];
  values: Record<string, string>;
  switches: Set<string>;
  /** Tells whoever sits at a terminal how far it is. */
  progress(done: number, of: number): void;
}

/** What the process around a call can do. */
export interface Around {
  playJobs: PlayJobs;
  /** Somebody watches standard error. */
  terminal: boolean;
}

/** Without threads: one job after another. */
const alone: Around = {
  terminal: false,
  playJobs: async (file, text, jobs, done) => {
    const { model } = read(file, text);
    return jobs.map((job, at) => {
      if (!model) throw new UsageError(`${file} cannot be played.`);
      const record = playJob(model, job);
      done(at + 1);
      return record;
    });
  },
};

const verbs: Record<string, Verb> = {
  validate: {
    usage: 'validate FILE... [--fix [--yes]] [--house HOUSE.json]',
    about:
      'Says what is wrong with scenario files, with the line and a fix. --fix shows what can be put right by itself, as a difference; --yes writes it. Exit 1 if anything is, or is left, an error.',
    values: ['house'],
    switches: ['fix', 'yes'],
    run: validateVerb,
  },
  play: {
    usage: 'play FILE --bot NAME --seed N [--house HOUSE.json] [--out RUN.json]',
    about: 'Has a bot play a scenario to its end and prints the marks. --out writes the run file.',
    values: ['bot', 'seed', 'out', 'house'],
    run: playVerb,
  },
  replay: {
    usage: 'replay RUN.json [--scenario FILE] [--house HOUSE.json]',
    about: 'Plays a run file again and says whether it gives the same result. Exit 1 if it was altered or does not.',
    values: ['scenario', 'house'],
    run: replayVerb,
  },
  explain: {
    usage: 'explain RUN.json [--duty SLUG] [--scenario FILE] [--house HOUSE.json]',
    about: 'The ledger of a run as text: every point, and the decision behind it.',
    values: ['duty', 'scenario', 'house'],
    run: explain,
  },
  calibrate: {
    usage:
      'calibrate FILE [--runs N] [--bots LIST] [--seed-base S] [--house HOUSE.json] [--shard I/N [--out PART.json]], or calibrate --merge PART.json...',
    about:
      'Has bots play a scenario over many seeds and says what is wrong with it: too easy, unfair, impossible, too long. Exit 1 if anything is. --shard plays one part of the runs; --merge puts parts together.',
    values: ['runs', 'bots', 'seed-base', 'shard', 'out', 'house'],
    switches: ['merge'],
    run: (args, { playJobs }) => calibrateVerb(args, playJobs),
  },
  forms: {
    usage: 'forms FILE --count N [--seed-base S] [--house HOUSE.json]',
    about:
      'Chooses seeds for a class: one for the same luck, N for different luck that is equally hard, with the proof. Exit 1 if they are not.',
    values: ['count', 'seed-base', 'house'],
    run: (args, { playJobs }) => formsVerb(args, playJobs),
  },
};

export function readText(path: string): string {
  try {
    if (statSync(path).size > 20_000_000) throw new UsageError(`${path} is larger than any file this tool reads.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`There is no file ${path} that can be read.`);
  }
}

/** The house rules named by --house, or null. */
export function houseOf({ house: file }: Args['values']): House | null {
  if (file === undefined) return null;
  const { house, problems } = readHouse(file, readText(file));
  if (!house) throw new UsageError(`${file} cannot be used.\n${problems.map(problemText).join('\n')}`);
  return house;
}

export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new UsageError(`${path} cannot be written.`);
  }
}

const help = (): string =>
  [
    'Call Time on the command line.',
    '',
    ...Object.values(verbs).flatMap((verb) => [`  ${verb.usage}`, `      ${verb.about}`]),
    '',
    '--house lays the rules of one company over the scenario; examples stand in scenarios/house.',
    'All take --json and --help.',
    '',
  ].join('\n');

function parse(verb: Verb, argv: readonly string[], progress: Args['progress']): Args {
  const args: Args = { files: [], values: {}, switches: new Set(), progress };
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--json') continue;
    if (!word.startsWith('--')) {
      args.files.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    if (inline === undefined && verb.switches?.includes(name)) {
      args.switches.add(name);
      continue;
    }
    if (!verb.values.includes(name)) throw new UsageError(`There is no option --${name} here. Usage: ${verb.usage}`);
    if (inline === undefined) at += 1;
    const value = inline ?? argv[at];
    if (value === undefined) throw new UsageError(`--${name} wants a value. Usage: ${verb.usage}`);
    args.values[name] = value;
  }
  if (args.files.length === 0) throw new UsageError(`Name a file. Usage: ${verb.usage}`);
  return args;
}

const BAR = 30;

/** One line that is written over until the work is done. */
function bar(done: number, of: number): string {
  const full = Math.floor((BAR * done) / of);
  return `\r${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done} of ${of} runs${done === of ? '\r\u001b[K' : ''}`;
}

/** Runs one call and returns the exit code. */
export async function main(
  argv: readonly string[],
  out: (text: string) => void,
  error: (text: string) => void,
  around: Around = alone,
): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    out(help());
    return name === undefined ? 2 : 0;
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) {
    error(`There is no verb "${name}". The verbs are: ${Object.keys(verbs).join(', ')}.\n`);
    return 2;
  }
  if (rest.includes('--help')) {
    out(`${verb.usage}\n\n${verb.about}\n`);
    return 0;
  }
  try {
    const progress: Args['progress'] = (done, of) => {
      if (around.terminal) error(bar(done, of));
    };
    const output = await verb.run(parse(verb, rest, progress), around);
    out(rest.includes('--json') ? `${JSON.stringify(output.json)}\n` : `${output.text}\n`);
    return output.code;
  } catch (problem) {
    if (!(problem instanceof UsageError)) throw problem;
    error(`${problem.message}\n`);
    return 2;
  }
}
