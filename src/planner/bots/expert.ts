/**
 * Plans the whole production at once and again when something changes, holds people until the plan is firm, keeps room in the
 * day, answers first who waits, and reports before being asked.
 */
import type { View } from '../../engine/view.ts';
import type { Bot } from '../bot.ts';
import { applyForPermits, handOver, lookOver } from '../errands.ts';
import { answerRisksWell, answerWell, assessWell, putUrgentFirst } from '../judgement.ts';
import { activityOf, assignNeeds, book, isOver, mendPlaces, sendReleases } from '../planning.ts';
import { chaseUp, doDeskWork, dodgeRain, keepBooks, readAll, sendSheets } from '../routine.ts';
import { planAhead } from '../schedule.ts';

/** Firm enough to confirm people: the client has agreed, and the place has been seen. */
const isFirm = (view: View): boolean =>
  view.activities.filter((one) => one.stage === 'prep' && one.withYou).every((one) => isOver(activityOf(view, one.id)));

function plan(view: View) {
  const ahead = planAhead(view);
  return ahead.length > 0 ? ahead : mendPlaces(view);
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
    ...doDeskWork(view),
    ...plan(view),
    ...assignNeeds(view),
    ...book(view, isFirm(view) ? 'ask' : 'pencil'),
    ...applyForPermits(view),
    ...sendReleases(view),
    ...assessWell(view),
    ...sendSheets(view),
    ...dodgeRain(view),
    ...chaseUp(view),
    ...keepBooks(view),
    ...putUrgentFirst(view),
  ],
};
export default expert;
