/** The verb `validate`: problems of scenario files, for people and for pipelines. */
import { read } from '../scenario/library.ts';
import type { Problem } from '../scenario/problems.ts';
import { type Args, houseOf, type Output, readText } from './main.ts';

const LEVEL = { error: 'Error', warning: 'Warning', note: 'Note' };

export const problemText = (one: Problem): string =>
  `${one.file}:${one.line}:${one.column}  ${LEVEL[one.level]}: ${one.message}\n    Why it matters: ${one.why}\n    What to do: ${one.fix}`;

export function validateVerb({ files, values }: Args): Output {
  const house = houseOf(values);
  const problems = files.flatMap((file) => read(file, readText(file), house).problems);
  const failed = problems.some((one) => one.level === 'error');
  const good = files.length === 1 ? `${files[0]} can be played.` : `All ${files.length} files can be played.`;
  return {
    json: problems,
    text: [...problems.map(problemText), ...(failed ? [] : [good])].join('\n'),
    code: failed ? 1 : 0,
  };
}
