/** A hundred broken files and more: one message each, on its line, and a press that puts it right. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/scenario/library.ts';
import type { Problem } from '../../src/scenario/problems.ts';
import { brokenFiles, SLIPS } from './slips.ts';

const files = brokenFiles();
const stops = (problems: readonly Problem[]) => problems.filter((one) => one.level === 'error');
const mend = (text: string, { edit }: Problem) => edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);

describe('every slip a tutor makes', () => {
  it('is made in more than a hundred files, and by every name in the table', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(SLIPS.map((slip) => slip.name).filter((name) => !files.some((file) => file.slip.name === name))).toEqual([]);
  });

  it.each(files)('$name gets one message, on its line', ({ broken, slip, line }) => {
    const problems = stops(read('broken.json', broken).problems);
    expect(problems.map((one) => [one.code, one.line])).toEqual([[slip.code, line]]);
    const [problem] = problems;
    for (const words of [problem?.message, problem?.why, problem?.fix]) expect(words).toMatch(/^\S.{6,}[.!]$/s);
  });

  it('is put right by one press in at least four of five files, and never made worse', () => {
    const stubborn: string[] = [];
    const mended = files.filter(({ name, broken, slip }) => {
      const [problem] = stops(read('broken.json', broken).problems);
      const text = problem && mend(broken, problem);
      const left = text ? stops(read('mended.json', text).problems) : [problem];
      if (left.length > 0 && !slip.personal) stubborn.push(`${name}: ${left.map((one) => one?.message).join(' | ')}`);
      return left.length === 0;
    });
    expect(stubborn).toEqual([]);
    expect(mended.length).toBeGreaterThanOrEqual(files.length * 0.8);
  });
});
