/**
 * A few stories as readable lists of what happened. A change here is a change in how the simulation tells a story: read the
 * difference as a coordinator would, and say in the commit why it is right.
 */
import { describe, expect, it } from 'vitest';
import { PostPlayer } from '../helpers/post.ts';
import { at, Player, plannedAndBooked } from '../helpers/small.ts';
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

  it('of the picture lock that was opened again after the turnover', async () => {
    const player = new PostPlayer().until(1, '09:00').planned().reviewed().until(4, '09:00');
    player.handOn('list', 'reference').until(8, '10:00');
    player.comes({
      type: 'reopen-activity',
      activity: 'recut',
      length: 60,
      text: 'one shot of the van, with the new logo',
    });
    const reason = 'It has to be done again.';
    player.do({ type: 'plan-activity', activityId: 'recut', startMinute: at(9, '09:00') });
    player
      .do({ type: 'confirm', subjectId: 'eve', days: [8], reason })
      .until(9, '12:15')
      .send(3, 'client');
    player.until(9, '13:00').handOn('list', 'reference');
    player.do({ type: 'plan-activity', activityId: 'grade', startMinute: at(10, '09:00') });
    player.do({ type: 'confirm', subjectId: 'gray', days: [9], reason });
    player.do({ type: 'confirm', subjectId: 'suite', days: [9], reason });
    await expect(story(player.until(10, '17:00'))).toMatchFileSnapshot('one-shot-after-the-lock.txt');
  });

  it('of the version that went by an open link', async () => {
    const player = new PostPlayer().until(1, '09:00').planned().until(2, '13:15').send(1, 'tess', 'link');
    await expect(story(player.until(3, '09:00'))).toMatchFileSnapshot('by-an-open-link.txt');
  });
});
