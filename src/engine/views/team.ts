/** What the trainee knows of work handed to others: who could do it, who has it, and what came of it once looked over. */

import { afterDone } from '../blocked.ts';
import { delegationOf, halfDone, inHand, misfit } from '../delegation.ts';
import { rowOf } from '../live.ts';
import type { Minute } from '../model.ts';
import { isConfirmed, type Run, today } from '../run.ts';

export interface TaskView {
  activityId: string;
  /** What could be said when handing it over. */
  brief: { id: string; label: string }[];
  people: { personId: string; hereToday: boolean; inHand: number; lacks: string[] }[];
  /** Skills it wants. */
  wants: string[];
  canGive: boolean;
  given: {
    toId: string;
    briefIds: string[];
    givenMinute: Minute;
    doneMinute: Minute | null;
    checkedMinute: Minute | null;
    lookedMinute: Minute | null;
    /** Far enough on for a look over the shoulder. */
    canLook: boolean;
    /** What was wrong with it, once it was found or showed. */
    slip: string | null;
  } | null;
  /** Handing over takes this and a minute for each thing said. */
  briefMinutes: number;
  checkMinutes: number;
}

export const taskViews = (run: Run): TaskView[] =>
  run.model.activities.flatMap((activity) => {
    const { delegation } = activity;
    if (!delegation) return [];
    const given = delegationOf(run, activity.id);
    const slipKnown = given?.slipped && (given.checkedMinute !== null || given.showedMinute !== null);
    return [
      {
        activityId: activity.id,
        brief: delegation.brief.map(({ id, label }) => ({ id, label })),
        people: run.model.people
          .filter((person) => delegation.roles.some((role) => person.roles.includes(role)))
          .map((person) => ({
            personId: person.id,
            hereToday: isConfirmed(run, person.id, today(run)),
            inHand: inHand(run, person.id),
            lacks: misfit(activity, person),
          })),
        wants: [...delegation.wants],
        canGive: run.state.work[activity.id]?.status === 'waiting' && afterDone(run, rowOf(run, activity.id)),
        given: given
          ? {
              toId: given.toId,
              briefIds: given.briefIds,
              givenMinute: given.givenMinute,
              doneMinute: given.doneMinute,
              checkedMinute: given.checkedMinute,
              lookedMinute: given.lookedMinute,
              canLook: given.doneMinute === null && given.lookedMinute === null && halfDone(activity, given),
              slip: slipKnown ? delegation.slip : null,
            }
          : null,
        briefMinutes: run.model.desk.brief,
        checkMinutes: run.model.desk.checkWork,
      },
    ];
  });
