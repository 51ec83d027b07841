/**
 * What calibration must know of a scenario beside the records: its names, its limits, and what may happen and be answered in
 * it. Plain JSON, so that the part of a calibration made on one machine can be put together with the others on another.
 */
import type { CalibrationLimits, Model, Thread } from '../engine/model.ts';

export interface Outline {
  id: string;
  title: string;
  hash: string;
  /** Unmarked productions teach by a guide: no bot need do well in them. */
  marked: boolean;
  duties: { slug: string; number: number; title: string }[];
  events: EventOutline[];
  limits: CalibrationLimits;
}

export interface EventOutline {
  /** `risk:trip` or `thread:photo`. */
  key: string;
  id: string;
  kind: 'risk' | 'thread';
  title: string;
  /** Risks: the odds at each draw when everything that lowers them holds. */
  oddsPerMille: number;
  /** Whether it waits for a choice or for other luck, so that some ways of playing never meet it. */
  depends: boolean;
  options: OptionOutline[];
}

export interface OptionOutline {
  id: string;
  label: string;
  /** How good it is judged to be, in per mille. */
  soundPerMille: number;
  costPence: number;
  deskMinutes: number;
  worksPerMille: number;
}

/** Conditions that come true by themselves as the work goes on; the others wait for a choice or for luck. */
const BY_ITSELF: readonly string[] = [
  'always',
  'never',
  'all',
  'any',
  'not',
  'time-reached',
  'activity',
  'before-activity',
];

/** Every condition and effect in a part of the model, however deep. */
function within(part: unknown): { type: string; thread?: unknown }[] {
  if (part === null || typeof part !== 'object') return [];
  const here = 'type' in part && typeof part.type === 'string' ? [part as { type: string }] : [];
  return [...here, ...Object.values(part).flatMap(within)];
}

const depends = (condition: unknown): boolean => within(condition).some(({ type }) => !BY_ITSELF.includes(type));

const openedByEffect = (model: Model, thread: Thread): boolean =>
  within([model.risks, model.threads, model.activities]).some(
    (one) => one.type === 'open-thread' && one.thread === thread.id,
  );

export const outlineOf = (model: Model): Outline => ({
  id: model.id,
  title: model.title,
  hash: model.hash,
  marked: model.marked,
  duties: model.rubric.duties.map(({ slug, number, title }) => ({ slug, number, title })),
  events: [
    ...model.risks.map(
      (risk): EventOutline => ({
        key: `risk:${risk.id}`,
        id: risk.id,
        kind: 'risk',
        title: risk.title,
        oddsPerMille: risk.factors.reduce(
          (odds, { timesPerMille }) => Math.floor((odds * Math.min(1000, timesPerMille)) / 1000),
          risk.oddsPerMille,
        ),
        depends: depends(risk.only),
        options: risk.responses.map(({ id, label, soundPerMille, costPence, deskMinutes, worksPerMille }) => ({
          id,
          label,
          soundPerMille,
          costPence,
          deskMinutes,
          worksPerMille,
        })),
      }),
    ),
    ...model.threads.map(
      (thread): EventOutline => ({
        key: `thread:${thread.id}`,
        id: thread.id,
        kind: 'thread',
        title: thread.subject,
        oddsPerMille: 1000,
        depends: depends(thread.when) || openedByEffect(model, thread),
        options: thread.asksReply
          ? thread.stances.map(({ stance, label, judgement, fails, commitsPence }) => ({
              id: stance,
              label,
              soundPerMille: fails === null ? judgement * 500 : 0,
              costPence: commitsPence,
              deskMinutes: model.desk.reply,
              worksPerMille: 1000,
            }))
          : [],
      }),
    ),
  ],
  limits: model.calibration,
});
