/**
 * The first state of a run, from a model and a seed.
 */

import type { Model } from './model.ts';
import { dayOf, note, type Run, runOf } from './run.ts';
import { drawWeather } from './sky.ts';
import { confirmedAtStart } from './start.ts';
import type { State } from './state.ts';
import { openDueThreads } from './threads.ts';
import { truthOf } from './tracker.ts';
import { trueLength } from './work.ts';

/** One more whenever the same commands may lead to another state than before: runs saved until then are played again, with a word. */
export const ENGINE_VERSION = 2;

export function begin(model: Model, seed: string): Run {
  const days = dayOf(model.endMinute) + 2;
  const state: State = {
    version: ENGINE_VERSION,
    modelHash: model.hash,
    seed,
    minute: model.startMinute,
    commands: 0,
    ended: null,
    draft: {},
    bookings: {},
    told: {},
    knownTold: {},
    work: {},
    jobs: [],
    nextJob: 0,
    due: [],
    nextDue: 0,
    threads: {},
    promises: [],
    sheets: [],
    movementOrders: [],
    changes: [],
    notices: [],
    reports: [],
    assessment: {
      status: 'none',
      entries: [],
      sentMinute: null,
      basis: null,
      revision: 0,
      note: '',
      signed: null,
    },
    controls: {},
    risks: {},
    warned: {},
    approvals: [],
    invoices: [],
    forecastOver: {},
    money: {},
    presence: {},
    trust: {},
    lowestTrust: {},
    addresses: {},
    releases: {},
    failed: {},
    holds: {},
    checkFails: {},
    standIns: {},
    known: { noise: {}, recced: {} },
    flags: {},
    weather: drawWeather(model, seed, days),
    incidents: [],
    permits: {},
    delegations: [],
    versions: [],
    moreRounds: {},
    notes: {},
    assets: {},
    turnovers: {},
    dailyReports: [],
    hotCosts: [],
    clientPayments: {},
    petty: [],
    bankChanges: {},
    lost: [],
    lostMilli: {},
    kitWithUs: {},
    tested: {},
    kitUse: {},
    charge: {},
    agreedKit: {},
    orders: [],
    media: [],
    invoiceRaises: {},
    duty: {},
    fatigue: {},
    hotels: {},
    shortRests: {},
    restOwed: {},
    taught: {},
    performed: {},
    facts: [],
    stop: null,
  };
  for (const activity of model.activities) {
    state.draft[activity.id] = {
      startMinute: null,
      minutes: Math.max(activity.likely, activity.kind === 'milestone' ? 0 : model.tickMinutes),
      placeId: activity.placeIds.length === 1 ? (activity.placeIds[0] ?? null) : null,
      uses: {},
      because: { by: 'scenario', id: activity.id },
    };
    state.work[activity.id] = {
      status: 'waiting',
      trueMinutes: 0,
      doneMilli: 0,
      startedMinute: null,
      finishedMinute: null,
      lostMinutes: 0,
      tries: 0,
      toldRight: [],
    };
  }
  const run = runOf(model, state);
  for (const activity of model.activities) {
    const work = state.work[activity.id];
    if (work) work.trueMinutes = trueLength(run, activity);
  }
  for (const thread of model.threads) {
    state.threads[thread.id] = {
      status: 'waiting',
      openedMinute: null,
      answerByMinute: null,
      acknowledgeByMinute: null,
      readMinute: null,
      messages: [],
      held: false,
      replies: [],
      because: { by: 'scenario', id: thread.id },
    };
  }
  for (const risk of model.risks) {
    state.risks[risk.id] = {
      status: 'quiet',
      happenedMinute: null,
      respondByMinute: null,
      responseId: null,
      asked: null,
      askedMinute: null,
      worked: null,
      drawnDays: [],
      factIndex: null,
    };
  }
  for (const permit of model.permits) {
    state.permits[permit.id] = {
      status: 'none',
      optionId: null,
      askedMinute: null,
      answeredMinute: null,
      inTime: false,
      words: '',
      tries: 0,
      commandIndex: null,
      held: [],
    };
  }
  for (const payment of model.clientPayments)
    state.clientPayments[payment.id] = {
      dueMinute: null,
      billedMinute: null,
      payByMinute: null,
      chasedMinute: null,
      paidMinute: null,
    };
  for (const person of model.people) state.trust[person.id] = person.trust;
  for (const place of model.places) state.addresses[place.id] = { address: place.address, version: 1 };
  for (const line of model.lines)
    state.money[line.code] = { movedPence: 0, actualPence: 0, committedPence: 0, paidPence: 0 };
  confirmedAtStart(run);
  for (const { id } of model.notes)
    state.notes[id] = { arrivedMinute: null, loggedMinute: null, actionedMinute: null, droppedMinute: null };
  for (const asset of model.assets) {
    const truth = truthOf(run, asset);
    state.assets[asset.id] = {
      shown: truth,
      shownMinute: model.startMinute,
      truth,
      truthMinute: model.startMinute,
      rightMinutes: 0,
      wrongMinutes: 0,
      lagMinutes: [],
      missed: 0,
    };
  }
  note(run, { kind: 'run-began' }, { by: 'scenario', id: model.id });
  // News that came before you sat down is on the desk already.
  openDueThreads(run, true);
  return run;
}
