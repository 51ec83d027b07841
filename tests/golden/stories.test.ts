/**
 * A few stories as readable lists of what happened. A change here is a change in how the simulation tells a story: read the
 * difference as a coordinator would, and say in the commit why it is right.
 */
import { describe, expect, it } from 'vitest';
import { Player, plannedAndBooked } from '../helpers/small.ts';
import { story } from '../helpers/story.ts';

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
