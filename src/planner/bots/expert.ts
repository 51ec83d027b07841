/**
 * Plans the whole production at once and again when something changes, holds people until the plan is firm, keeps room in the
 * day, answers first who waits, and reports before being asked.
 */
import type { Command } from '../../engine/command.ts';
import type { View } from '../../engine/view.ts';
import { assignNeeds, book, letGo, sendReleases } from '../booking.ts';
import type { Bot } from '../bot.ts';
import { applyForPermits, handOver, lookAfter, lookOver, mendKit, shareDuty } from '../errands.ts';
import { answerRisksWell, answerWell, assessWell, drawContingency, putUrgentFirst, reportEarly } from '../judgement.ts';
import { activityOf, isOver, mendPlaces } from '../planning.ts';
import { keepTracker, sendVersions } from '../post.ts';
import { chaseUp, doDeskWork, keepBooks, readAll, sendNotices, sendSheets } from '../routine.ts';
import { planAhead } from '../schedule.ts';
import { dodgeWeather } from '../weather.ts';

/** Firm enough to confirm people: the client has agreed, and the place has been seen. */
const isFirm = (view: View): boolean =>
  view.activities.filter((one) => one.stage === 'prep' && one.withYou).every((one) => isOver(activityOf(view, one.id)));

/** What to plan, and once nothing has to be planned any more, whom to have for it. */
function prepare(view: View): Command[] {
  const ahead = planAhead(view);
  const changes = ahead.length > 0 ? ahead : mendPlaces(view);
  if (changes.length > 0) return changes;
  return [
    ...assignNeeds(view),
    ...mendKit(view),
    ...shareDuty(view),
    ...book(view, isFirm(view) ? 'ask' : 'pencil'),
    ...letGo(view, isFirm(view)),
    ...applyForPermits(view),
  ];
}

const expert: Bot = {
  id: 'expert',
  about: 'plans ahead, keeps room, answers first who waits, and tells people',
  player: () => (view) => [
    ...readAll(view),
    ...answerRisksWell(view),
    ...answerWell(view),
    ...lookOver(view),
    ...handOver(view),
    ...sendVersions(view),
    ...keepTracker(view),
    ...doDeskWork(view),
    ...prepare(view),
    ...sendReleases(view),
    ...assessWell(view),
    ...sendSheets(view),
    ...sendNotices(view),
    ...dodgeWeather(view),
    ...lookAfter(view),
    ...chaseUp(view),
    ...keepBooks(view),
    ...reportEarly(view),
    ...drawContingency(view),
    ...putUrgentFirst(view),
  ],
};
export default expert;
