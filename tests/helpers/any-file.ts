/** What holds of every file somebody may open, whatever is in it. */
import { expect } from 'vitest';
import { read } from '../../src/scenario/library.ts';

const MOST_TOLD = 61;

/** Reads it, and looks at what a tutor would be told. */
export function readsAnyFile(text: string): void {
  const { problems, model, scenario } = read('any.json', text);
  const lines = text.split('\n').length;
  const failed = problems.some((one) => one.level === 'error');
  expect({ playable: model !== null, failed }).toEqual({ playable: !failed, failed });
  expect(scenario === null).toBe(model === null);
  expect(problems.length).toBeLessThanOrEqual(MOST_TOLD);
  for (const { line, column, message, why, fix, edit, words } of problems) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThan(0);
    for (const words of [message, why, fix]) expect(words).toMatch(/\S.*[.!?)”]$/su);
    expect(words).not.toContain('\n');
    expect(`${message}${fix}`).not.toMatch(/undefined|\[object|NaN|Invalid input/);
    if (edit) {
      expect(edit.start).toBeGreaterThanOrEqual(0);
      expect(edit.end).toBeLessThanOrEqual(text.length);
      expect(edit.start).toBeLessThanOrEqual(edit.end);
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}
