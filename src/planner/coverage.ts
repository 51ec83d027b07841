/**
 * What of a scenario the runs met, and what there is to weigh in its choices: events that never came, and answers that are
 * best in every way or in none, so that nobody needs to read the others.
 */
import type { EventOutline, OptionOutline, Outline } from './outline.ts';
import type { RunRecord } from './record.ts';

export interface OptionFinding {
  /** `risk:trip` or `thread:photo`. */
  event: string;
  option: string;
  label: string;
  /** Runs in which it was chosen. */
  chosen: number;
  /** Judged best; and no dearer, slower or less sure than any other answer here. */
  soundest: boolean;
  alwaysBest: boolean;
  /** Some other answer here is at least as good in every way and better in one. */
  neverBest: boolean;
}

/** At least as good in every way, and better in one. */
function beats(one: OptionOutline, other: OptionOutline): boolean {
  const ways = [
    one.soundPerMille - other.soundPerMille,
    other.costPence - one.costPence,
    other.deskMinutes - one.deskMinutes,
    one.worksPerMille - other.worksPerMille,
  ];
  return ways.every((way) => way >= 0) && ways.some((way) => way > 0);
}

const beatsAll = (one: OptionOutline, event: EventOutline): boolean =>
  event.options.length > 1 && event.options.every((other) => other === one || beats(one, other));

export const optionFindings = (outline: Outline, records: readonly RunRecord[]): OptionFinding[] =>
  outline.events.flatMap((event) =>
    event.options.map((option) => ({
      event: event.key,
      option: option.id,
      label: option.label,
      chosen: records.filter(({ chosen }) => chosen.includes(`${event.key}/${option.id}`)).length,
      soundest: event.options.every((other) => other.soundPerMille <= option.soundPerMille),
      alwaysBest: beatsAll(option, event),
      neverBest: event.options.some((other) => beats(other, option)),
    })),
  );

/** What waits for a choice or for luck says something by not coming only when bots that try everything played this many seeds. */
const SEEDS_FOR_A_CHOICE = 20;
const TRIES_EVERYTHING = 'random';
/** A risk should have come this often, by its odds, before its not coming says anything: by chance that is 1 in 50. */
const TIMES_A_RISK_IS_OWED = 4;

/** Events that can't come, as far as so many runs can show. */
export function unreachable({ events, limits }: Outline, records: readonly RunRecord[]): string[] {
  const tried = new Set(records.filter(({ bot }) => bot === TRIES_EVERYTHING).map(({ seed }) => seed)).size;
  return events.flatMap((event) => {
    if (limits.mayNeverFire.includes(event.id) || records.some(({ fired }) => fired.includes(event.key))) return [];
    if (event.depends && tried < SEEDS_FOR_A_CHOICE) return [];
    if (event.kind === 'thread') return [`Never fires: the message “${event.title}” (${event.key}) came in no run.`];
    // The luck of a seed on a day is the same for every bot, so it counts once.
    const draws = new Set(records.flatMap(({ seed, drawn }) => (drawn[event.id] ?? []).map((day) => `${seed}/${day}`)))
      .size;
    if (draws === 0)
      return [
        `Never fires: the risk “${event.title}” (${event.key}) was never drawn for, because its occasion never came.`,
      ];
    return draws * event.oddsPerMille >= TIMES_A_RISK_IS_OWED * 1000 || event.oddsPerMille === 0
      ? [`Never fires: the risk “${event.title}” (${event.key}) was drawn for ${draws} times and never came.`]
      : [];
  });
}

/** A stance must be offered this often before its always being right is a pattern. */
const OFFERS_FOR_A_PATTERN = 3;

/** Choices with nothing to weigh: an answer to a risk that is best in every way, a stance that is right wherever it is offered. */
export function nothingToWeigh({ events, limits }: Outline): string[] {
  const risks = events.filter((event) => event.kind === 'risk' && !limits.mayBeBest.includes(event.id));
  const best = risks.flatMap((event) =>
    event.options
      .filter((option) => beatsAll(option, event))
      .map(
        (option) =>
          `Always best: “${option.label}” (${event.key}/${option.id}) is the soundest answer to “${event.title}” and no other is cheaper, quicker or surer, so there is nothing to weigh.`,
      ),
  );
  const threads = events.filter((event) => event.kind === 'thread' && event.options.length > 1);
  const stances = [...new Set(threads.flatMap((event) => event.options.map((option) => option.id)))];
  const right = (event: EventOutline, stance: string) =>
    event.options.every(
      (option) =>
        option.id === stance ||
        option.soundPerMille < (event.options.find((one) => one.id === stance)?.soundPerMille ?? 0),
    );
  return [
    ...best,
    ...stances
      .filter((stance) => !limits.mayBeBest.includes(stance))
      .flatMap((stance) => {
        const offered = threads.filter((event) => event.options.some((option) => option.id === stance));
        const always = offered.length >= OFFERS_FOR_A_PATTERN && offered.every((event) => right(event, stance));
        return always
          ? [
              `Always best: the stance “${stance}” is right in all ${offered.length} messages that offer it, so nobody need read them.`,
            ]
          : [];
      }),
  ];
}
