/** The templates a tutor starts from: each can be played as it is, has nothing to put right, and no careful play comes to nothing. */
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../src/bench/templates.ts';
import { bots, playBot } from '../../src/planner/bot.ts';
import { delivered } from '../../src/planner/dead-end.ts';
import { read } from '../../src/scenario/library.ts';

describe.each(TEMPLATES.map((one) => [one.title, one] as const))('the template “%s”', (_title, template) => {
  const { problems, model } = read(template.name, template.text);

  test('has nothing to put right', () => {
    expect(problems).toEqual([]);
  });

  test('says what it is for', () => {
    expect(template.about.length).toBeGreaterThan(30);
    expect(template.name).toMatch(/^[a-z-]+\.json$/);
  });

  test('can be carried through by a careful coordinator', () => {
    const bot = bots.get('careful');
    if (!model || !bot) throw new Error('It cannot be played.');
    expect(delivered(playBot(model, 'template', bot).run)).toBe(true);
  });
});
