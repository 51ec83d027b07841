/**
 * What is well formed and still can't be meant: dates nobody can keep, money that can't be enough, messages that never come,
 * replies with nothing to weigh, texts too hard to read, personal data. Warnings only: nothing here stops a run. What it takes
 * plays to find out (luck, pace, dead ends) is calibration's.
 */
import { addOfficeMinutes, nextOfficeMinute, officeMinutesBetween } from '../engine/calendar.ts';
import { money } from '../engine/format.ts';
import {
  type Activity,
  type Condition,
  DAY_MINUTES,
  type Minute,
  type Model,
  type RiskResponse,
} from '../engine/model.ts';
import { officeOf } from '../engine/run.ts';
import { longestSentence, readingGrade } from './plain-english.ts';
import type { Path, Report } from './problems.ts';
import type { Scenario } from './schema.ts';
import { papersAndMoney } from './sense-papers.ts';

/** Years at school; the apprentices' own standard asks for level 2 English, which is about ten. */
const MOST_GRADE = 12;
const MOST_WORDS_IN_A_SENTENCE = 45;
/** Threads with replies from which a habit shows. */
const FEWEST_FOR_A_HABIT = 4;

/** Telephone numbers, addresses of mail and homes, dates of birth and health: what a fact must be marked private for. */
const PERSONAL: readonly [RegExp, string][] = [
  [/(\+44|\b0)\s?\d{3,4}[\s-]?\d{3}[\s-]?\d{3,4}\b/, 'a telephone number'],
  [/\b[\w.+-]+@[\w-]+\.[\w.]+\b/, 'an e-mail address'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/, 'a postcode'],
  [/\b(date of birth|born on|home address|national insurance)\b/i, 'somebody’s own data'],
  [/\b(diagnos\w+|medication|pregnan\w+|disabilit\w+|mental health|epilep\w+|HIV)\b/i, 'somebody’s health'],
];

/** Looks over a scenario that has no errors. `model` is what it compiled to. */
export function lookOver(report: Report, scenario: Scenario, model: Model): void {
  const warn = (path: Path, code: string, message: string, why: string, fix: string): void =>
    report.path(path, { level: 'warning', code, message, why, fix });

  dates(model, warn);
  permits(model, warn);
  reserves(model, warn);
  if (model.systems.includes('money')) budget(model, warn);
  papersAndMoney(model, warn);
  unreachable(model, warn);
  if (model.marked) trouble(model, warn);
  replies(model, warn);
  notes(scenario, warn);
  reading(scenario, warn);
  personal(scenario, warn);
}

type Warn = (path: Path, code: string, message: string, why: string, fix: string) => void;

/** The first minute at which each activity could be done, with everybody at hand and the best of luck. */
function earliestEnds(model: Model): Map<string, Minute> {
  const office = officeOf(model);
  const byId = new Map(model.activities.map((one) => [one.id, one]));
  const fastest = Math.max(1000, ...model.people.map((one) => one.pacePerMille));
  const done = new Set(model.start.done);
  const ends = new Map<string, Minute>();
  const endOf = (one: Activity): Minute => {
    const known = ends.get(one.id);
    if (known !== undefined) return known;
    const ready = one.after.flatMap(({ activityId, lagMinutes }) => {
      const before = byId.get(activityId);
      return before ? [endOf(before) + lagMinutes] : [];
    });
    const from = Math.max(model.startMinute, ...ready);
    const least = done.has(one.id) ? 0 : Math.floor((one.low * 1000) / fastest);
    const end =
      least === 0
        ? from
        : one.hours === 'office'
          ? addOfficeMinutes(office, nextOfficeMinute(office, from), least)
          : from + least;
    ends.set(one.id, end);
    return end;
  };
  for (const one of model.activities) endOf(one);
  return ends;
}

function dates(model: Model, warn: Warn): void {
  const ends = earliestEnds(model);
  const late = new Set<string>();
  model.activities.forEach((one, at) => {
    const end = ends.get(one.id) ?? 0;
    const due = Math.min(one.dueMinute ?? model.endMinute, model.endMinute);
    // What follows from it is late for the same reason.
    if (end <= due || one.after.some(({ activityId }) => late.has(activityId))) {
      if (one.after.some(({ activityId }) => late.has(activityId))) late.add(one.id);
      return;
    }
    late.add(one.id);
    const least = lengthWords(end - due);
    warn(
      one.dueMinute === null ? ['activities', at] : ['activities', at, 'due'],
      'due-too-early',
      `“${one.title}” can’t be done by ${one.dueMinute === null ? 'the end of the production' : 'its date'}: ${least} are missing, even if all goes well.`,
      'However well somebody plans, this counts as late.',
      'Give it a later date, or make shorter what comes before.',
    );
  });
}

const lengthWords = (minutes: number): string =>
  minutes >= 2 * DAY_MINUTES
    ? `${Math.ceil(minutes / DAY_MINUTES)} days`
    : minutes >= 120
      ? `${Math.ceil(minutes / 60)} hours`
      : `${minutes} minutes`;

/** Days from the beginning to the last moment at which the work it is for could begin. */
function permits(model: Model, warn: Warn): void {
  const office = officeOf(model);
  const fixed = new Map(model.start.drafts.map((one) => [one.activityId, one.startMinute]));
  model.permits.forEach((one, at) => {
    const begins = one.activityIds.map((id) => {
      const activity = model.activities.find((other) => other.id === id);
      return fixed.get(id) ?? activity?.dueMinute ?? model.endMinute;
    });
    const begin = Math.max(...begins);
    const days =
      one.leadIn === 'calendar'
        ? Math.floor((begin - model.startMinute) / DAY_MINUTES)
        : Math.floor(officeMinutesBetween(office, model.startMinute, begin) / (office.to - office.from));
    if (one.leadDays <= days) return;
    warn(
      ['permits', at, 'lead'],
      'permit-too-late',
      `“${one.title}” wants ${one.leadDays} ${one.leadIn === 'office' ? 'working ' : ''}days’ notice, and there are ${days} from the beginning to the work it is for.`,
      'Nobody could ask for it in time.',
      'Let the production begin earlier, or the work be later, or want less notice.',
    );
  });
}

/** Work of a fixed day for which there are just as many people as it takes, and not all of them are sure to be free. */
function reserves(model: Model, warn: Warn): void {
  const dated = new Set(model.start.drafts.map((one) => one.activityId));
  const booked = new Set(model.start.bookings.map((one) => one.subjectId));
  const warned = new Set<string>();
  model.activities.forEach((activity, at) => {
    if (!activity.fixed && !dated.has(activity.id)) return;
    for (const { kind, asks, essential } of activity.needs) {
      if (kind !== 'person' || !essential || warned.has(asks)) continue;
      const wanted = activity.needs.filter((one) => one.kind === 'person' && one.essential && one.asks === asks).length;
      const able = model.people.filter((one) => one.roles.includes(asks));
      const doubtful = able.find((one) => one.freePerMille < 1000 && !booked.has(one.id));
      if (able.length > wanted || !doubtful) continue;
      warned.add(asks);
      warn(
        ['activities', at, 'needs'],
        'nobody-in-reserve',
        `“${activity.title}” wants ${wanted === 1 ? 'one person' : `${wanted} people`} for “${asks}”, and that is all there are. ${doubtful.name} may not be free that day.`,
        'By bad luck alone it could not be done, however well somebody plans.',
        'Add somebody else who can do it, or give those there are "free": 100.',
      );
    }
  });
}

/** One day of the cheapest who could do each thing there is a need for: no plan costs less. */
function budget(model: Model, warn: Warn): void {
  const asked = new Map<string, number>();
  for (const { kind, asks, essential } of model.activities.flatMap((one) => one.needs)) {
    if (!essential) continue;
    const rates =
      kind === 'person'
        ? model.people.filter((one) => one.roles.includes(asks)).map((one) => one.ratePence)
        : model.kit.filter((one) => one.provides.includes(asks)).map((one) => one.ratePence);
    if (rates.length > 0) asked.set(`${kind} ${asks}`, Math.min(...rates));
  }
  const cheapest = [...asked.values()].reduce((sum, pence) => sum + pence, 0);
  const whole = model.lines.reduce((sum, one) => sum + one.budgetPence, 0);
  if (model.lines.length === 0 || cheapest <= whole) return;
  warn(
    ['lines'],
    'budget-too-small',
    `The budget is ${money(whole)}. One day of the cheapest people and kit that are needed comes to ${money(cheapest)}.`,
    'However well somebody buys, they go over.',
    'Raise the budget of a line, or offer somebody cheaper.',
  );
}

/** Whether a condition can ever hold, as far as that shows without playing. */
function possible(model: Model, condition: Condition): boolean {
  const one = condition as { type: string; of?: Condition | Condition[]; time?: Minute };
  const parts = Array.isArray(one.of) ? one.of : [];
  if (one.type === 'never') return false;
  if (one.type === 'time-reached') return (one.time ?? 0) < model.endMinute;
  if (one.type === 'all') return parts.every((part) => possible(model, part));
  if (one.type === 'any') return parts.some((part) => possible(model, part));
  if (one.type === 'not') return (one.of as { type?: string }).type !== 'always';
  return true;
}

function unreachable(model: Model, warn: Warn): void {
  model.threads.forEach((one, at) => {
    if (possible(model, one.when)) return;
    warn(
      ['threads', at, 'when'],
      'never-received',
      `The message “${one.subject}” can never come: what it waits for does not happen before the end.`,
      'Nobody would ever read it.',
      'Let it come earlier, or take it out.',
    );
  });
  model.risks.forEach((one, at) => {
    if (one.responses.length > 0 && one.waitMinutes <= model.tickMinutes)
      warn(
        ['risks', at, 'waits'],
        'no-time-to-answer',
        `“${one.title}” waits ${one.waitMinutes} minutes, and the clock moves by ${model.tickMinutes}: it takes its own course before anybody can answer.`,
        'A choice would be shown that nobody can make.',
        `Let it wait longer than ${model.tickMinutes} minutes.`,
      );
    const late = one.atMinute !== null && one.atMinute >= model.endMinute;
    if (possible(model, one.only) && one.oddsPerMille > 0 && !late) return;
    warn(
      ['risks', at, one.oddsPerMille === 0 ? 'odds' : late ? 'at' : 'only'],
      'never-happens',
      `“${one.title}” can never happen.`,
      'Whoever prepares for it prepares for nothing, and nobody meets it.',
      one.oddsPerMille === 0 ? 'Give it odds above 0.' : 'Let it be possible before the end, or take it out.',
    );
  });
}

/** How far a choice that looks easy must lie below the best to be a wrong one. */
const CLEARLY_WORSE_PER_MILLE = 300;

/** Nothing on offer is cheaper or quicker, and something is far better. */
const easyAndWrong = (responses: readonly RiskResponse[]): boolean => {
  const best = Math.max(...responses.map((one) => one.soundPerMille));
  return responses.some(
    (one) =>
      one.soundPerMille <= best - CLEARLY_WORSE_PER_MILLE &&
      responses.every((other) => other.costPence >= one.costPence && other.deskMinutes >= one.deskMinutes),
  );
};

/** Trouble that teaches gives a sign, could have been prevented, and tempts with an answer that is easy and wrong. */
function trouble(model: Model, warn: Warn): void {
  model.risks.forEach((one, at) => {
    if (one.warnings.length === 0)
      warn(
        ['risks', at],
        'no-early-sign',
        `“${one.title}” comes without a sign.`,
        'Nobody can learn to see it coming.',
        'Add one to three "warnings": what a careful person would notice before.',
      );
    if (one.prevention === '' && !one.factors.some(({ timesPerMille }) => timesPerMille < 1000))
      warn(
        ['risks', at],
        'no-prevention',
        `Nothing makes “${one.title}” less likely.`,
        'It is bad luck, however well somebody prepares.',
        'Add a factor below 1 for what a good coordinator does, or say in "prevention" what they decide.',
      );
    if (one.responses.length > 1 && !easyAndWrong(one.responses))
      warn(
        ['risks', at, 'responses'],
        'no-easy-mistake',
        `No answer to “${one.title}” looks easy and is wrong.`,
        'Whoever takes the quickest and cheapest is right, and learns nothing.',
        'Make one that costs the least money and desk time far less sound than the best.',
      );
  });
}

function replies(model: Model, warn: Warn): void {
  const asking = model.threads.flatMap((one, at) =>
    one.asksReply && one.stances.length > 1 ? [{ one, at, good: best(one.stances) }] : [],
  );
  for (const { one, at, good } of asking) {
    if (good.length > 0 && good.length < one.stances.length) continue;
    warn(
      ['threads', at, 'stances'],
      good.length === 0 ? 'no-good-reply' : 'every-reply-good',
      good.length === 0
        ? `No reply to “${one.subject}” is a good one.`
        : `Every reply to “${one.subject}” is as good as every other.`,
      good.length === 0 ? 'Whatever somebody answers costs marks.' : 'There is nothing to weigh.',
      'Give one of the replies another `judgement`: 2 is right, 1 will do, 0 is wrong.',
    );
  }
  const clear = asking.filter(({ good }) => good.length === 1);
  if (clear.length < FEWEST_FOR_A_HABIT) return;
  const first = clear.map(({ good }) => good[0] ?? 0);
  const longest = clear.map(({ one }) => {
    const lengths = one.stances.map(({ label }) => label.length);
    return lengths.indexOf(Math.max(...lengths));
  });
  const habit =
    new Set(first).size === 1
      ? `The right reply is always number ${(first[0] ?? 0) + 1} of the list.`
      : longest.every((at, index) => at === first[index])
        ? 'The right reply is always the longest.'
        : null;
  if (habit) warn(['threads'], 'replies-by-habit', habit, 'A class finds that out before it reads.', 'Mix them.');
}

/** The places of the replies that are right. */
const best = (stances: Model['threads'][number]['stances']): number[] =>
  stances.flatMap(({ judgement, fails }, at) => (judgement === 2 && fails === null ? [at] : []));

function notes({ brief, marked, risks }: Scenario, warn: Warn): void {
  if (!marked) return;
  if (brief.tutorNotes.length === 0)
    warn(
      ['brief'],
      'no-tutor-notes',
      'There are no notes for the tutor.',
      'Whoever takes over your class does not know what it is built to show.',
      'Add "tutorNotes" to the brief: what is hidden, and what to talk about after.',
    );
  const hard = risks.find(({ incident }) => incident === 'injury' || incident === 'safeguarding');
  if (hard && brief.contentNotes.length === 0)
    warn(
      ['brief'],
      'no-content-notes',
      `“${hard.title}” is something some apprentices have lived through, and nothing says beforehand that it may come.`,
      'They read the content notes before they begin.',
      'Add "contentNotes" to the brief, in a sentence.',
    );
}

/** Everything in sentences, with where it stands. */
const TEXT_FIELDS = new Set(['text', 'about', 'story', 'why', 'outlook', 'answer', 'tutorNotes', 'contentNotes']);

function eachText(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((one, at) => eachText(one, [...path, at], visit));
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) eachText(one, [...path, key], visit);
  else if (typeof value === 'string' && path.some((part) => TEXT_FIELDS.has(String(part)))) visit(value, path);
}

function reading(scenario: Scenario, warn: Warn): void {
  eachText(scenario, [], (text, path) => {
    const grade = readingGrade(text);
    const longest = longestSentence(text);
    if ((grade ?? 0) <= MOST_GRADE && longest <= MOST_WORDS_IN_A_SENTENCE) return;
    warn(
      path,
      'hard-to-read',
      longest > MOST_WORDS_IN_A_SENTENCE
        ? `One sentence here has ${longest} words.`
        : `This text takes ${grade} years of school to read with ease; ${MOST_GRADE} is the most here.`,
      'Apprentices who read slowly lose the thread while others play.',
      'Make two sentences of one, and take shorter words.',
    );
  });
}

function personal({ threads }: Scenario, warn: Warn): void {
  threads.forEach((one, at) =>
    one.facts.forEach((fact, index) => {
      const found = PERSONAL.find(([pattern]) => pattern.test(fact.text));
      if (!found || fact.private) return;
      warn(
        ['threads', at, 'facts', index, 'text'],
        'private-data',
        `This fact holds ${found[1]}, and is not marked as private.`,
        'Somebody who sends it is marked as if that were right.',
        'Write "private": true beside it, or leave it out.',
      );
    }),
  );
}
