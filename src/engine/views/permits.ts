/** What the trainee knows of permits: what they ask for, by when, and where each application stands. */
import { applyByDay, permitFits, permitNeededMinute, permitState } from '../permits.ts';
import type { Run } from '../run.ts';
import type { PermitView } from '../view.ts';

export const permitViews = (run: Run): PermitView[] =>
  run.model.permits.map((permit) => {
    const state = permitState(run, permit.id);
    const neededMinute = permitNeededMinute(run, permit);
    return {
      id: permit.id,
      title: permit.title,
      kind: permit.kind,
      about: permit.about,
      fromId: permit.fromId,
      activityIds: permit.activityIds,
      leadDays: permit.leadDays,
      leadIn: permit.leadIn,
      leadSource: permit.verified ? permit.source : null,
      replyMinutes: permit.replyMinutes,
      options: permit.options.map((option) => ({
        ...option,
        beyondLimit: option.feePence > run.model.you.limitPence,
      })),
      mustCover: permit.mustCover,
      stops: permit.without === 'stops',
      status: state.status,
      optionId: state.optionId,
      askedMinute: state.askedMinute,
      answeredMinute: state.answeredMinute,
      words: state.words,
      neededMinute,
      applyByDay: neededMinute === null ? null : applyByDay(run, permit, neededMinute),
      fits: permitFits(run, permit),
      deskMinutes: run.model.desk.permit,
    };
  });
