/** What the trainee knows of permits: what they ask for, by when, and where each application stands. */
import type { Day, Minute, PermitOption, Range } from '../model.ts';
import { applyByDay, heldNow, isKnown, permitFits, permitNeededMinute, permitState } from '../permits.ts';
import type { PermitStatus } from '../record.ts';
import type { Run } from '../run.ts';

export interface PermitView {
  id: string;
  title: string;
  kind: 'permit' | 'licence' | 'clearance' | 'insurance' | 'notice';
  about: string;
  fromId: string | null;
  activityIds: string[];
  leadDays: number;
  leadIn: 'office' | 'calendar';
  /** Where the lead time comes from, if that was verified. */
  leadSource: string | null;
  /** Office minutes. */
  replyMinutes: Range;
  options: (PermitOption & { beyondLimit: boolean })[];
  mustCover: string[];
  /** For how many years; null: the term does not count. */
  mustYears: number | null;
  /** Without it the work cannot begin; otherwise it begins in breach. */
  stops: boolean;
  status: PermitStatus;
  /** Last asked for. */
  optionId: string | null;
  /** Held now, whatever has been asked for since. */
  heldOptionId: string | null;
  askedMinute: Minute | null;
  answeredMinute: Minute | null;
  words: string;
  neededMinute: Minute | null;
  /** Last day on which asking gives the notice they want. */
  applyByDay: Day | null;
  /** Held, and covers what the production needs. */
  fits: boolean;
  deskMinutes: number;
}

export const permitViews = (run: Run): PermitView[] =>
  run.model.permits
    .filter((permit) => isKnown(run, permit))
    .map((permit) => {
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
        mustYears: permit.mustYears,
        stops: permit.without === 'stops',
        status: state.status,
        optionId: state.optionId,
        heldOptionId: heldNow(run, permit)?.optionId ?? null,
        askedMinute: state.askedMinute,
        answeredMinute: state.answeredMinute,
        words: state.words,
        neededMinute,
        applyByDay: neededMinute === null ? null : applyByDay(run, permit, neededMinute),
        fits: permitFits(run, permit),
        deskMinutes: run.model.desk.permit,
      };
    });
