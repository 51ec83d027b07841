/**
 * A few stories as readable lists of what happened. A change here is a change in how the simulation tells a story: read the
 * difference as a coordinator would, and say in the commit why it is right.
 */
import { describe, expect, it } from 'vitest';
import { moment } from '../../src/engine/format.ts';
import { observe } from '../../src/engine/observe.ts';
import { factWords } from '../../src/papers/fact-words.ts';
import { Player, plannedAndBooked } from '../helpers/small.ts';

function story(player: Player): string {
  const view = observe(player.run);
  const told = player.run.state.facts.flatMap((fact) => {
    const words = factWords(view, fact);
    return words ? [`${moment(view.startDate, fact.minute)}  ${words}`] : [];
  });
  const lost = view.lost.map(
    (one) => `lost  ${one.minutes} min of ${one.activityId}: ${one.reason} (${one.subjectId})`,
  );
  return `${[...told, '', ...lost].join('\n')}\n`;
}

describe('a golden story', () => {
  it('of the changed place that nobody was sent', async () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    await expect(story(player.until(4, '13:00'))).toMatchFileSnapshot('changed-place-nobody-was-sent.txt');
  });

  it('of the one who did not open the sheet, and the call that put it right', async () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    player.do({ type: 'send-call-sheet', day: 3, toIds: ['ana', 'dee', 'guest'], note: '' }).until(4, '10:45');
    player.do({ type: 'phone-person', personId: 'dee', activityIds: ['interview'] });
    await expect(story(player.until(4, '15:30'))).toMatchFileSnapshot('one-phone-call-later.txt');
  });

  it('of the favour that was promised to a client without asking', async () => {
    const player = new Player().until(1, '11:15');
    player.do({
      type: 'reply',
      threadId: 'scope',
      stance: 'agree',
      factIds: [],
      promiseId: 'soon',
      copyIds: [],
      channel: 'phone',
      tone: 'vague',
    });
    await expect(story(player.until(4, '12:00'))).toMatchFileSnapshot('a-favour-without-asking.txt');
  });
});
