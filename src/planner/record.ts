/**
 * One job of a calibration: a bot plays a seed, and what matters of the run is written down in whole numbers. Records can be
 * made anywhere, in any order, and put together later; so a record holds facts of its own run and no average.
 */
import { officeMinutesBetween } from '../engine/calendar.ts';
import type { Fact } from '../engine/fact.ts';
import type { Model } from '../engine/model.ts';
import { stateHash } from '../engine/replay.ts';
import type { Run } from '../engine/run.ts';
import { assess } from '../marks/assess.ts';
import type { Marks } from '../marks/marks.ts';
import { bots, type Look, playBot } from './bot.ts';
import { type DeadEnd, delivered, findDeadEnd } from './dead-end.ts';
import { playSeconds } from './play-time.ts';

export interface Job {
  bot: string;
  seed: string;
}

/** A run to play. */
export interface Task extends Job {
  /** Of a run that was not delivered: whether to look for a dead end, and for the shortest way there, which takes ten times as long. */
  deadEnd: 'not-sought' | 'whether' | 'shortest';
}

export interface RunRecord extends Job {
  hash: string;
  grade: Marks['overall']['grade'];
  /** Marks over all duties seen, in tenths of a point. */
  tenths: number;
  /** By slug; a duty not seen is left out. */
  duties: Record<string, number>;
  costPence: number;
  lostMinutes: number;
  delivered: boolean;
  playSeconds: number;
  pace: Pace;
  /** Risks and messages that came, as `risk:trip` and `thread:photo`. */
  fired: string[];
  /** Days on which each risk was drawn for. */
  drawn: Record<string, number[]>;
  /** Messages opened. */
  read: string[];
  /** What was answered to what, as `risk:trip/shed` and `thread:photo/offer`. */
  chosen: string[];
  deadEnd: DeadEnd | null;
}

export interface Pace {
  /** Times something stopped the clock and a decision was then made. */
  stops: number;
  /** New things on the desk at those stops together, and at the fullest of them. */
  newItems: number;
  mostNewItems: number;
  /** Longest stretch between two decisions, in office minutes. */
  stretchMinutes: number;
}

/** Who plays on from a state to see whether it can still be finished. */
const RESCUER = 'expert';
/** Bots that do not try to finish, so that not finishing says nothing. */
const DO_NOT_TRY: readonly string[] = ['idle'];

/** What lands on the desk and wants looking at. */
const LANDS: ReadonlySet<Fact['kind']> = new Set([
  'message-arrived',
  'risk-warned',
  'risk-happened',
  'invoice-arrived',
  'enquiry-answered',
  'booking-refused',
  'booking-dropped',
  'pencil-challenged',
  'approval-answered',
  'assessment-sent-back',
  'check-failed',
  'release-in-doubt',
]);

function paceOf(run: Run, looks: readonly Look[]): Pace {
  const choices = looks.filter((look) => look.given > 0);
  const pace: Pace = { stops: 0, newItems: 0, mostNewItems: 0, stretchMinutes: 0 };
  let before = run.model.startMinute;
  for (const look of choices) {
    pace.stretchMinutes = Math.max(pace.stretchMinutes, officeMinutesBetween(run.tables.office, before, look.minute));
    if (look.stopped) {
      const landed = run.state.facts.filter(
        (fact) => LANDS.has(fact.kind) && fact.minute >= before && fact.minute < look.minute,
      ).length;
      pace.stops += 1;
      pace.newItems += landed;
      pace.mostNewItems = Math.max(pace.mostNewItems, landed);
    }
    before = look.minute;
  }
  return pace;
}

/** Plays one job. Throws if there is no such bot. */
export function playJob(model: Model, job: Task): RunRecord {
  const bot = bots.get(job.bot);
  const rescuer = bots.get(RESCUER);
  if (!bot || !rescuer) throw new Error(`There is no bot ${job.bot}.`);
  const { run, commands, looks } = playBot(model, job.seed, bot);
  const { state } = run;
  const marks = assess(run);
  const done = delivered(run);
  const seen = marks.duties.filter((duty) => duty.tenths !== null);
  return {
    bot: job.bot,
    seed: job.seed,
    hash: stateHash(run),
    grade: marks.overall.grade,
    tenths: Math.round(marks.overall.points * 10),
    duties: Object.fromEntries(seen.map((duty) => [duty.slug, duty.tenths ?? 0])),
    costPence: marks.finalCostPence,
    lostMinutes: marks.lostMinutes,
    delivered: done,
    playSeconds: playSeconds(run, commands, looks),
    pace: paceOf(run, looks),
    fired: [
      ...model.risks.filter(({ id }) => state.risks[id]?.happenedMinute != null).map(({ id }) => `risk:${id}`),
      ...model.threads.filter(({ id }) => state.threads[id]?.openedMinute != null).map(({ id }) => `thread:${id}`),
    ],
    drawn: Object.fromEntries(
      model.risks
        .map(({ id }): [string, number[]] => [id, state.risks[id]?.drawnDays ?? []])
        .filter(([, days]) => days.length > 0),
    ),
    read: model.threads.filter(({ id }) => state.threads[id]?.readMinute != null).map(({ id }) => id),
    chosen: [
      ...model.risks.flatMap(({ id }) => {
        const responseId = state.risks[id]?.responseId;
        return responseId == null ? [] : [`risk:${id}/${responseId}`];
      }),
      ...model.threads.flatMap(({ id }) =>
        (state.threads[id]?.replies ?? []).map((reply) => `thread:${id}/${reply.stance}`),
      ),
    ],
    deadEnd:
      done || job.deadEnd === 'not-sought' || DO_NOT_TRY.includes(job.bot)
        ? null
        : findDeadEnd(model, { ...job, shortest: job.deadEnd === 'shortest' }, commands, rescuer),
  };
}
