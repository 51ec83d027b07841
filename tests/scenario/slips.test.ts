/** Two hundred broken files and more: one message each, on its line, and a press that puts it right where the change can be known. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/scenario/library.ts';
import type { Problem } from '../../src/scenario/problems.ts';
import { brokenFiles, SLIPS } from './slips.ts';

const files = brokenFiles();

/** Each text is read once, whoever asks. */
const known = new Map<string, { errors: Problem[]; hash: string | undefined }>();
function reading(text: string): { errors: Problem[]; hash: string | undefined } {
  const found = known.get(text);
  if (found) return found;
  const { problems, model } = read('broken.json', text);
  const result = { errors: problems.filter((one) => one.level === 'error'), hash: model?.hash };
  known.set(text, result);
  return result;
}

/** The text after a press on the first problem's button, or null where there is none. */
function pressed(broken: string): string | null {
  const edit = reading(broken).errors[0]?.edit;
  return edit ? broken.slice(0, edit.start) + edit.text + broken.slice(edit.end) : null;
}

describe('every slip a tutor makes', () => {
  it('is made in more than two hundred files, and by every name in the table', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(SLIPS.map((slip) => slip.name).filter((name) => !files.some((file) => file.slip.name === name))).toEqual([]);
  });

  it.each(files)('$name gets one message, on its line', ({ broken, slip, line }) => {
    const { errors } = reading(broken);
    expect(errors.map((one) => [one.code, one.line])).toEqual([[slip.code, line]]);
    const [problem] = errors;
    for (const words of [problem?.message, problem?.why, problem?.fix]) expect(words).toMatch(/^\S.{6,}[.!]$/s);
  });

  const reversible = files.filter(({ slip }) => !slip.personal && !slip.loses);

  it.each(reversible)('$name is put right by one press, and then plays as it did', ({ broken, good }) => {
    expect(reading(pressed(broken) ?? '').hash).toBe(reading(good).hash);
  });

  it.each(files.filter(({ slip }) => slip.loses))('$name is put right by one press', ({ broken }) => {
    expect(reading(pressed(broken) ?? '').errors).toEqual([]);
  });

  it.each(files.filter(({ slip }) => slip.personal))('$name is not put right by a guess', ({ broken }) => {
    const text = pressed(broken);
    expect(text === null || reading(text).errors.length > 0).toBe(true);
  });
});
