/**
 * What somebody with years in production makes of a message, a mishap or a hazard, from what is written there: rules of thumb
 * of the trade, for the expert bot. Must not know what a scenario's author judged right.
 */
import type { Command } from '../engine/command.ts';
import { DAY_MINUTES, type Door, type IncidentKind, type Stance } from '../engine/model.ts';
import type { AssessmentEntry } from '../engine/record.ts';
import type { ReplyOptionsView, RiskView, ThreadView, View } from '../engine/view.ts';
import { moneyReaders } from './errands.ts';
import { bookingOf, isOver, queued, shootDay } from './planning.ts';
import { entryFor, HIERARCHY, timeToAssess, unflagged } from './routine.ts';

type Stances = ReplyOptionsView['stances'];
type HazardView = View['assessment']['hazards'][number];

/** New payment details are never taken from a message: whoever pays rings a number they know. */
const MONEY_FRAUD = /bank details|new account|account (number|details)|sort code/i;

/** Doors behind which somebody sits who does nothing else: what is theirs is theirs. */
const SPECIALISTS: readonly Door[] = ['press', 'safeguarding', 'legal', 'data'];

const forSpecialist = (stances: Stances) =>
  SPECIALISTS.flatMap((door) => stances.filter((one) => one.stance === 'escalate' && one.door === door))[0];

/** The stance of somebody who settles what is theirs and passes up what is not. */
function stanceFor(view: View, thread: ThreadView, stances: Stances): Stance | null {
  const asks = thread.reply?.asks ?? [];
  const words = [thread.subject, ...thread.messages.map(({ text }) => text)].join(' ');
  const within = stances.filter((one) => !one.beyondLimit);
  const first = (...order: Stance[]) => order.find((stance) => within.some((one) => one.stance === stance)) ?? null;
  if (MONEY_FRAUD.test(words)) return first('escalate', 'decline', 'ask');
  // Who has signed for a price is held to it.
  const owner = view.places.filter((one) => one.ownerId === thread.fromId).map((one) => one.id);
  const signed = [thread.fromId, ...owner].some((id) => bookingOf(view, id)?.status === 'confirmed');
  if (asks.includes('cost') && signed) return first('decline', 'offer', 'escalate');
  // Rights that nobody has looked up yet are neither given nor refused.
  const choices = stances.map(({ stance }) => stance);
  if (asks.includes('permission') && !choices.includes('offer') && !choices.includes('ask'))
    return first('hold', 'escalate');
  // A yes that costs more than we may spend, with nothing smaller to offer, is for whoever may.
  const beyond = stances.some((one) => one.beyondLimit) || asks.includes('scope');
  if (beyond && !choices.includes('offer')) return first('escalate', 'hold', 'decline');
  return first('offer', 'ask', 'agree', 'escalate', 'decline', 'hold') ?? choices[0] ?? null;
}

/** Claims one looks up before making them: how they read, and whether the plan bears them out. */
const CLAIMS: { says: RegExp; holds(view: View, text: string): boolean }[] = [
  {
    says: /\block(ed)?\b/i,
    holds: (view) => view.activities.some((one) => one.kind === 'milestone' && one.state === 'done'),
  },
  {
    says: /^(?!.*\bnot\b).*\b(everyone|everybody|all)\b.*\b(booked|confirmed)\b/i,
    holds: (view) => !view.conflicts.some((one) => one.code === 'not-booked' || one.code === 'need-open'),
  },
  {
    says: /^(?!.*\bnot\b).*\bis (signed|confirmed|booked)\b/i,
    holds: (view) => view.places.some((place) => place.bookable && bookingOf(view, place.id)?.status === 'confirmed'),
  },
  {
    says: /under budget|untouched/i,
    holds: (view) =>
      view.money.lines.every((line) => line.contingency || line.variancePence >= 0) &&
      view.bookings.every((one) => one.kind !== 'kit' || one.days.length === 0),
  },
  {
    // Nobody is told a way in is level where the place's own notes speak of steps.
    says: /step-free|level access/i,
    holds: (view, text) =>
      view.places.every((place) => !sharesAName(place.name, text) || !/\bsteps?\b(?!-free)/i.test(place.access)),
  },
];

const sharesAName = (name: string, text: string): boolean =>
  name
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word.length > 3 && text.toLowerCase().split(/\W+/).includes(word));

/** Facts that answer what was asked, are fit to be passed on, and bear looking up. */
const factsFor = (view: View, reply: ReplyOptionsView): string[] =>
  reply.facts
    .filter(({ topic }) => topic !== 'personal' && topic !== 'gossip' && reply.asks.includes(topic))
    .filter(({ text }) => CLAIMS.every(({ says, holds }) => !says.test(text) || holds(view, text)))
    .map(({ id }) => id);

/** A date that is sure to be kept comes first, and no later than it need be. */
const NOTICE = 8 * 60;

export const answerWell = (view: View): Command[] =>
  view.threads.flatMap((thread): Command[] => {
    const { reply } = thread;
    if (!reply || !thread.asksReply) return [];
    // Once we have said when we will answer, there is time until shortly before.
    const waiting = thread.messages.some(({ fromYou }) => fromYou);
    if (waiting && (thread.answerByMinute ?? 0) > view.minute + DAY_MINUTES) return [];
    const specialist = forSpecialist(reply.stances);
    const stance = specialist?.stance ?? stanceFor(view, thread, reply.stances);
    if (stance === null) return [];
    const promise =
      reply.needsDate || stance === 'hold'
        ? (reply.promises.find(({ dueMinute }) => dueMinute >= view.minute + NOTICE) ?? reply.promises.at(-1) ?? null)
        : null;
    return [
      {
        type: 'reply',
        threadId: thread.id,
        stance,
        ...(specialist?.toId ? { toId: specialist.toId } : {}),
        factIds: factsFor(view, reply),
        promiseId: promise?.id ?? null,
        copyIds: reply.copyIds.slice(0, 1),
        channel: 'email',
        tone: 'plain',
      },
    ];
  });

/** What others wait for is done first: the reply to whoever is on the phone, the answer to what is happening now. */
export function putUrgentFirst(view: View): Command[] {
  const { jobs } = view.desk;
  const floor = jobs[0]?.begun ? 1 : 0;
  const urgent = jobs.findIndex((job, at) => at > floor && isUrgent(view, job.commandType, job.subjectIds));
  const before = jobs.slice(floor, Math.max(floor, urgent));
  if (urgent < 0 || before.every((job) => isUrgent(view, job.commandType, job.subjectIds))) return [];
  return [{ type: 'move-job', jobId: jobs[urgent]?.id ?? 0, toIndex: floor }];
}

const isUrgent = (view: View, type: string, subjectIds: readonly string[]): boolean =>
  type === 'answer-risk' ||
  // Somebody's finished work waits, and so does whatever is built on it.
  type === 'check-work' ||
  (type === 'reply' &&
    view.threads.some(
      (thread) =>
        subjectIds.includes(thread.id) &&
        (thread.rings || (thread.answerByMinute ?? view.endMinute) < view.minute + 2 * 60),
    ));

// ---------------------------------------------------------------- mishaps and hazards

/** The most a small mishap is worth, and a control that is not the only one. */
const DEAR_PENCE = 100_00;

/** What hurts somebody or their name is not put right with money. */
const PERSONAL: readonly IncidentKind[] = ['complaint', 'safeguarding', 'data-breach'];

/** Small trouble is worth care and little money; grave trouble is put right, but not at any price. */
function responseTo(view: View, risk: RiskView): string | null {
  const may = risk.responses.filter((one) => !one.beyondLimit);
  const open = may.length > 0 ? may : risk.responses;
  const little = open.filter((one) => one.costPence < DEAR_PENCE);
  const careful = (list: typeof open) => [...list].sort((a, b) => b.deskMinutes - a.deskMinutes)[0] ?? null;
  if (view.incidents.some(({ riskId, kind }) => riskId === risk.id && PERSONAL.includes(kind)))
    return careful(open)?.id ?? null;
  if (risk.severity === 'minor' && little.length > 0) return careful(little)?.id ?? null;
  const prices = [...new Set(open.map((one) => one.costPence))].sort((a, b) => a - b);
  const price = prices.length > 2 ? prices[1] : prices.at(-1);
  return careful(open.filter((one) => one.costPence === price))?.id ?? null;
}

export const answerRisksWell = (view: View): Command[] =>
  view.risks.flatMap((risk): Command[] => {
    const responseId =
      risk.status === 'happening' && !queued(view, 'answer-risk', risk.id) ? responseTo(view, risk) : null;
    return responseId === null ? [] : [{ type: 'answer-risk', riskId: risk.id, responseId }];
  });

/** What kills, and what hurts: what anybody on a set would rate high before they had measured it. */
const GRAVE =
  /drown|water|tide|mud|traffic|road|height|roof|fall|mains|power|electr|fire|overload|crush|drone|truss|collapse/i;
const SORE = /burn|scald|lift|slip|trip|cold|heat|tired|driv|cable/i;

/** How bad and how likely somebody with years of it would say it is. */
const ratingOf = ({ title }: HazardView) =>
  GRAVE.test(title)
    ? { likelihood: 3, severity: 5 }
    : SORE.test(title)
      ? { likelihood: 4, severity: 3 }
      : { likelihood: 3, severity: 3 };

/**
 * Hazards that something sensible can be done about, each with the control highest in the hierarchy that is not dear. What
 * nobody can or need do anything about makes an assessment longer and not safer, unless it has come back as too thin.
 */
export function assessWell(view: View): Command[] {
  const { assessment } = view;
  if (!timeToAssess(view)) return [];
  // What nobody can do much about is put in when whoever signs misses something.
  const leftOut = assessment.status === 'sent-back' && assessment.note.includes('left out');
  const entries = assessment.hazards.flatMap((hazard): AssessmentEntry[] => {
    const could = assessment.controls
      .filter((control) => control.hazardIds.includes(hazard.id))
      .sort((a, b) => HIERARCHY.indexOf(a.hierarchy) - HIERARCHY.indexOf(b.hierarchy) || a.costPence - b.costPence);
    const first = could.find((control) => control.costPence <= DEAR_PENCE);
    if (!first && !leftOut && !assessment.entries.some((one) => one.hazardId === hazard.id)) return [];
    return [entryFor(view, hazard, { ...ratingOf(hazard), controlIds: first ? [first.id] : [] }, could)];
  });
  return entries.length === 0 ? [] : [{ type: 'submit-assessment', entries }];
}

// ---------------------------------------------------------------- money

/** Bad news goes up as soon as the forecast says it, figures before a date promised on them, and the last report while there is time. */
export function reportEarly(view: View): Command[] {
  const { money } = view;
  if (!view.systems.includes('money') || queued(view, 'send-cost-report')) return [];
  const last = money.reports.at(-1);
  const over = money.forecastPence > money.budgetPence && (last?.forecastPence ?? 0) * 102 < money.forecastPence * 100;
  const promised = view.promises.some(
    ({ status, dueMinute }) => status === 'open' && dueMinute < view.minute + DAY_MINUTES,
  );
  const shot = view.activities.filter((one) => one.stage === 'shoot').every((one) => one.state === 'done');
  const nearlyOver = view.activities.every((one) => one.kind !== 'work' || one.startedMinute !== null);
  const unreported = (last?.minute ?? 0) < shootDay(view) * DAY_MINUTES;
  return over || unflagged(view) || (promised && !last) || (shot && nearlyOver && unreported)
    ? [{ type: 'send-cost-report', toIds: moneyReaders(view), reasons: money.reasons }]
    : [];
}

/** Least worth asking for, and the share of a line that may run over unasked. */
const WORTH_ASKING_PENCE = 50_00;

/** Once most of the risk is behind, what has run over is asked for from the contingency, with its reason, and not simply leant on. */
export function drawContingency(view: View): Command[] {
  const purse = view.money.lines.find((line) => line.contingency);
  const shot = view.activities.every((one) => one.stage !== 'shoot' || isOver(one));
  const late = view.activities.every(
    (one) => one.stage === 'delivery' || one.kind !== 'work' || one.startedMinute !== null,
  );
  if (!purse || !shot || !late || queued(view, 'move-money')) return [];
  const asked = view.approvals.filter((one) => one.kind === 'contingency');
  if (asked.some((one) => one.answer === 'waiting')) return [];
  const line = view.money.lines.find(
    (one) =>
      !one.contingency &&
      one.variancePence <= -WORTH_ASKING_PENCE &&
      !asked.some(({ subjectId }) => subjectId === one.code),
  );
  const pence = Math.min(-(line?.variancePence ?? 0), purse.budgetPence);
  if (!line || pence < WORTH_ASKING_PENCE) return [];
  return [
    {
      type: 'move-money',
      fromLine: purse.code,
      toLine: line.code,
      pence,
      reason: `${line.title} ran over by what could not be foreseen; the reasons are in the cost report.`,
    },
  ];
}
