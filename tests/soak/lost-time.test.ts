/** Every lost minute of the shipped productions has a reason, whoever plays. */
import { describe, it } from 'vitest';
import { bots, playBot } from '../../src/planner/bot.ts';
import { read, shippedTexts } from '../../src/scenario/library.ts';
import { losesNothingUnexplained } from '../helpers/lost.ts';

const productions = Object.entries(shippedTexts).filter(([path]) => !path.includes('template'));

describe.each(productions)('%s', (path, text) => {
  const { model } = read(path, text);
  it.each([...bots.keys()])('played by the %s bot loses no minute without a reason', (name) => {
    const bot = bots.get(name);
    if (!model || !bot) throw new Error('It is shipped, so it can be played.');
    losesNothingUnexplained(playBot(model, 'lost', bot).run);
  });
});
