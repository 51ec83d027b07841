/** The verbs `play` and `replay`: runs made by bots, and runs proved by playing them again. */
import { basename } from 'node:path';
import { ENGINE_VERSION } from '../engine/begin.ts';
import { money } from '../engine/format.ts';
import { luckWord } from '../engine/luck.ts';
import type { Model } from '../engine/model.ts';
import { carrying, type RunFile, readRunFile, replay, stateHash, writeRunFile } from '../engine/replay.ts';
import type { Run } from '../engine/run.ts';
import { assess } from '../marks/assess.ts';
import type { Marks } from '../marks/marks.ts';
import { bots, playBot } from '../planner/bot.ts';
import type { House } from '../scenario/house-rules.ts';
import { read, shippedTexts } from '../scenario/library.ts';
import { textToKeep } from '../scenario/read.ts';
import { type Args, houseOf, type Output, readText, UsageError, writeText } from './main.ts';
import { problemText } from './validate.ts';

/** A scenario file under the rules of a house, as a model and as a text that leans on neither; or a usage error that says why not. */
export function playable(file: string, house: House | null): { model: Model; text: string } {
  const written = readText(file);
  const { model, scenario, problems } = read(file, written, house);
  if (!model || !scenario) throw new UsageError(`${file} cannot be played.\n${problems.map(problemText).join('\n')}`);
  return { model, text: textToKeep(scenario, written) };
}

const dutiesOf = (marks: Marks) =>
  marks.duties.map(({ slug, number, points, grade }) => ({ slug, number, points, grade }));

const table = (marks: Marks): string =>
  marks.duties
    .map(
      (duty) =>
        `  ${String(duty.number).padStart(2)}  ${duty.title.padEnd(34)} ${duty.points === null ? '    –' : duty.points.toFixed(1).padStart(5)}  ${duty.grade}`,
    )
    .join('\n');

export function playVerb({ files, values }: Args): Output {
  const [file = ''] = files;
  const name = values.bot;
  const seed = luckWord(values.seed ?? '');
  if (name === undefined || seed === '') throw new UsageError('play wants --bot NAME and --seed N.');
  const bot = bots.get(name);
  if (!bot) throw new UsageError(`There is no bot "${name}". The bots are: ${[...bots.keys()].join(', ')}.`);
  const { model, text } = playable(file, houseOf(values));
  const { run, commands } = playBot(model, seed, bot);
  const marks = assess(run);
  if (values.out !== undefined)
    writeText(values.out, carrying(writeRunFile(run, commands), { name: basename(file), text }));
  const hash = stateHash(run);
  const ticks = (run.state.minute - model.startMinute) / model.tickMinutes;
  return {
    json: {
      scenario: model.id,
      seed,
      bot: name,
      ticks,
      hash,
      duties: dutiesOf(marks),
      overall: marks.overall,
      ledger: marks.ledger,
      lostMinutes: marks.lostMinutes,
      budgetPence: marks.budgetPence,
      finalCostPence: marks.finalCostPence,
    },
    text: [
      `${model.title}, played by the ${name} bot with seed ${seed}.`,
      table(marks),
      `Overall: ${marks.overall.grade}, ${marks.overall.points.toFixed(1)}. ${marks.overall.why}`,
      `Budget ${money(marks.budgetPence)}, final cost ${money(marks.finalCostPence)}, ${marks.lostMinutes} minutes lost.`,
      `Hash ${hash}`,
    ].join('\n'),
    code: 0,
  };
}

function shippedModel(id: string, house: House | null): Model | null {
  for (const [name, text] of Object.entries(shippedTexts)) {
    const { model } = read(name, text, house);
    if (model?.id === id) return model;
  }
  return null;
}

/** The model a run file was made with: a file given, or the shipped scenario of that name, or the one it carries. */
function modelFor(file: RunFile, given: string | undefined, house: House | null): { model: Model; carried: boolean } {
  if (given !== undefined) return { model: playable(given, house).model, carried: false };
  const shipped = shippedModel(file.scenarioId, house);
  if (shipped?.hash === file.scenarioHash || (shipped && (house || !file.scenario)))
    return { model: shipped, carried: false };
  const own = file.scenario && read(file.scenario.name, file.scenario.text).model;
  if (own) return { model: own, carried: true };
  throw new UsageError(
    `The scenario "${file.scenarioId}" is not one that ships with Call Time. Name its file with --scenario.`,
  );
}

export type Reopened =
  | { run: Run; hash: string; matches: true; carried: boolean }
  | { run: null; hash: null; matches: false; words: string };

/** Reads a run file and plays it again. */
export function reopen(path: string, values: Args['values']): Reopened {
  const found = readRunFile(readText(path));
  if ('trouble' in found) return { run: null, hash: null, matches: false, words: found.words };
  const { file } = found;
  const { model, carried } = modelFor(file, values.scenario, houseOf(values));
  if (model.hash !== file.scenarioHash)
    return {
      run: null,
      hash: null,
      matches: false,
      words: 'It was made with another version of the scenario, or under other house rules.',
    };
  const { run, refused } = replay(model, file.seed, file.commands, file.minute);
  const hash = stateHash(run);
  if (refused.length > 0 || hash !== file.stateHash)
    return {
      run: null,
      hash: null,
      matches: false,
      words:
        file.engine < ENGINE_VERSION
          ? 'It was played by the rules of an earlier Call Time; by those of today it does not come to the same.'
          : 'It does not play back to the result it claims.',
    };
  return { run, hash, matches: true, carried };
}

export function replayVerb({ files, values }: Args): Output {
  const again = reopen(files[0] ?? '', values);
  if (!again.matches)
    return {
      json: { hash: null, matches: false, duties: [], overall: null, reason: again.words },
      text: again.words,
      code: 1,
    };
  const marks = assess(again.run);
  return {
    json: { hash: again.hash, matches: true, duties: dutiesOf(marks), overall: marks.overall },
    text: [
      `The run plays back to the same result: ${again.hash}.`,
      ...(again.carried ? ['It was played with the scenario it carries. --scenario FILE plays it with yours.'] : []),
      table(marks),
      `Overall: ${marks.overall.grade}, ${marks.overall.points.toFixed(1)}.`,
    ].join('\n'),
    code: 0,
  };
}
