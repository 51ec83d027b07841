/** The verb `validate`: problems of scenario files, for people and for pipelines, and with --fix what can be put right. */
import { createTwoFilesPatch } from 'diff';
import type { House } from '../scenario/house-rules.ts';
import { read } from '../scenario/library.ts';
import { mendAll } from '../scenario/mend.ts';
import type { Problem } from '../scenario/problems.ts';
import { unseenDuties } from '../writing/unseen-duties.ts';
import { type Args, houseOf, type Output, readText, UsageError, writeText } from './main.ts';

const LEVEL = { error: 'Error', warning: 'Warning', note: 'Note' };

export const problemText = (one: Problem): string =>
  [
    `${one.file}:${one.line}:${one.column}  ${LEVEL[one.level]}: ${one.message}`,
    ...excerptLines(one),
    `    Why it matters: ${one.why}`,
    `    What to do: ${one.fix}`,
  ].join('\n');

/** The line as typed, with carets under the words at fault. */
function excerptLines({ line, excerpt: { text, from, to } }: Problem): string[] {
  const lead = Math.min(from, text.length - text.trimStart().length);
  if (text.trim() === '') return [];
  const number = String(line);
  return [
    `    ${number} | ${text.slice(lead).trimEnd()}`,
    `    ${' '.repeat(number.length)} | ${' '.repeat(from - lead)}${'^'.repeat(Math.max(1, to - from))}`,
  ];
}

const isError = (one: Problem): boolean => one.level === 'error';
const things = (count: number): string => (count === 1 ? 'One thing' : `${count} things`);

export function validateVerb({ files, values, switches }: Args): Output {
  const house = houseOf(values);
  if (switches.has('fix')) return fixed(files, house, switches.has('yes'));
  if (switches.has('yes')) throw new UsageError('--yes goes with --fix: it writes what --fix shows.');
  const problems = files.flatMap((file) => {
    const text = readText(file);
    const { problems: found, model } = read(file, text, house);
    return model ? [...found, ...unseenDuties(file, text, model)] : found;
  });
  const failed = problems.some(isError);
  const good = files.length === 1 ? `${files[0]} can be played.` : `All ${files.length} files can be played.`;
  return {
    json: problems,
    text: [...problems.map(problemText), ...(failed ? [] : [good])].join('\n'),
    code: failed ? 1 : 0,
  };
}

interface Fixed {
  file: string;
  /** What was or would be put right, each in the words of its problem. */
  fixed: Problem[];
  left: Problem[];
  /** A unified diff; empty if nothing changes. */
  difference: string;
  written: boolean;
}

/** Shows what can be put right; writes it only when told to. */
function fixed(files: readonly string[], house: House | null, write: boolean): Output {
  const all = files.map((file): Fixed => {
    const given = readText(file);
    const { text, done, left } = mendAll(given, (now) => read(file, now, house).problems);
    const changed = text !== given;
    if (changed && write) writeText(file, text);
    const difference = changed ? createTwoFilesPatch(file, file, given, text, 'as it is', 'put right') : '';
    return { file, fixed: done, left, difference, written: changed && write };
  });
  return {
    json: all,
    text: all.map(fixedText).join('\n\n'),
    code: all.some(({ left }) => left.some(isError)) ? 1 : 0,
  };
}

function fixedText({ file, fixed, left, difference, written }: Fixed): string {
  const head =
    fixed.length === 0
      ? `${file}: nothing that can be put right by itself.`
      : written
        ? `${file}: ${things(fixed.length).toLowerCase()} put right.`
        : `${file}: ${things(fixed.length).toLowerCase()} can be put right. Nothing is written yet; --fix --yes writes it.`;
  const end = left.some(isError)
    ? ['Left for you:', ...left.map(problemText)]
    : [...left.map(problemText), written || fixed.length === 0 ? 'It can be played.' : 'It can be played then.'];
  return [head, ...fixed.map((one) => `  ${one.message} ${one.fix}`), ...(difference ? [difference] : []), ...end].join(
    '\n',
  );
}
