/**
 * The state a run is in: plain JSON in integers, changed in place by the engine and by nothing else.
 * This file must not know how anything works: only what there is. Units as in model.ts.
 */
import type { Command } from './command.ts';
import type { Fact } from './fact.ts';
import type { Day, Minute, Pence, Units } from './model.ts';
import type { Approval, CostReport, HotCosts, Invoice, Order, PaymentState, PettySpend } from './money-record.ts';
import type { AssetState, Media, NoteState, TurnoverState, Version } from './post-record.ts';
import type {
  Assessment,
  CallSheet,
  ChangeNotice,
  DailyReport,
  DelegationState,
  IncidentState,
  MovementOrder,
  PermitState,
  PlanChange,
  PromiseState,
  ReleaseState,
  ReplyRecord,
} from './record.ts';

export const BOOKING_STATUSES = [
  'enquired',
  'available',
  'unavailable',
  'pencilled',
  'challenged',
  'approval',
  'confirming',
  'confirmed',
  'refused',
  'lost',
  'released',
  'cancelled',
  'dropped-out',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

export const RISK_STATUSES = ['quiet', 'warned', 'happening', 'handled', 'left', 'passed'] as const;
export type RiskStatus = (typeof RISK_STATUSES)[number];

/** Because of what: a command of the trainee, an earlier fact, a draw of luck, or the scenario itself. */
export type Cause =
  | { by: 'command'; index: number }
  | { by: 'fact'; index: number }
  | { by: 'draw'; stream: string }
  | { by: 'scenario'; id: string };

export interface State {
  version: number;
  modelHash: string;
  seed: string;
  minute: Minute;
  commands: number;
  ended: { minute: Minute; why: 'finished' | 'out-of-time' } | null;
  draft: Record<string, DraftEntry>;
  bookings: Record<string, Booking>;
  /** person > activity > what they hold to be true. */
  told: Record<string, Record<string, Told>>;
  /** The same as far as the trainee can know: bookings, answered calls and acknowledged sheets. */
  knownTold: Record<string, Record<string, Told>>;
  work: Record<string, Work>;
  jobs: DeskJob[];
  nextJob: number;
  due: Due[];
  nextDue: number;
  threads: Record<string, ThreadState>;
  promises: PromiseState[];
  sheets: CallSheet[];
  movementOrders: MovementOrder[];
  changes: PlanChange[];
  notices: ChangeNotice[];
  reports: CostReport[];
  assessment: Assessment;
  controls: Record<string, { askedMinute: Minute; fromMinute: Minute }>;
  risks: Record<string, RiskState>;
  /** Warnings whose moment has come, given or not. */
  warned: Record<string, boolean>;
  approvals: Approval[];
  invoices: Invoice[];
  /** By cost line. Of what is actual, `paidPence` has left the bank. */
  money: Record<string, { movedPence: Pence; actualPence: Pence; committedPence: Pence; paidPence: Pence }>;
  /** When the forecast of a cost line first passed its budget by too much to go unsaid. */
  forecastOver: Record<string, Minute>;
  presence: Record<string, Presence>;
  trust: Record<string, number>;
  /** The least it has been since it first changed, by person. */
  lowestTrust: Record<string, number>;
  addresses: Record<string, { address: string; version: number }>;
  /** By who appears. */
  releases: Record<string, ReleaseState>;
  failed: Record<string, boolean>;
  /** Minutes an activity must stand still, put there by an effect, and why. */
  holds: Record<string, { minutes: number; because: Cause }>;
  /** How often each check has sent work back. */
  checkFails: Record<string, number>;
  standIns: Record<string, string>;
  known: { noise: Record<string, number[]>; recced: Record<string, Minute> };
  flags: Record<string, boolean>;
  weather: Weather[];
  incidents: IncidentState[];
  permits: Record<string, PermitState>;
  delegations: DelegationState[];
  versions: Version[];
  /** Further rounds of notes the client has agreed to pay for, by job. */
  moreRounds: Record<string, number>;
  notes: Record<string, NoteState>;
  assets: Record<string, AssetState>;
  /** What was handed on, by activity. */
  turnovers: Record<string, TurnoverState>;
  dailyReports: DailyReport[];
  hotCosts: HotCosts[];
  /** Stage payments of the client, by name. */
  clientPayments: Record<string, PaymentState>;
  petty: PettySpend[];
  /** Suppliers whose next invoice names another bank account, put there by an effect: false if it is a fraud. */
  bankChanges: Record<string, boolean>;
  lost: LostTime[];
  /** Thousandths of a lost minute not yet written down, by activity and reason. */
  lostMilli: Record<string, number>;
  kitWithUs: Record<string, boolean>;
  /** Kit that somebody tested, and when. */
  tested: Record<string, Minute>;
  /** Kit in use: the last day it was taken into use, when a fault of it is over, and whether its conform work was added. */
  kitUse: Record<string, { day: Day; backMinute: Minute | null; conformed: boolean }>;
  /** Batteries that were used: what was left at a minute, and where. */
  charge: Record<string, { leftMinutes: number; minute: Minute; placeId: string | null }>;
  /** Kit that whoever has to live with it agreed to. */
  agreedKit: Record<string, boolean>;
  orders: Order[];
  media: Media[];
  /** Pence by which the next invoice of a booking is too high, put there by an effect. */
  invoiceRaises: Record<string, Pence>;
  duty: Record<string, DutyDay[]>;
  /** 0 to 100, by person; absent is nought. */
  fatigue: Record<string, number>;
  /** Beds and drivers arranged, key `person/day`. */
  hotels: Record<string, 'bed' | 'driver'>;
  /** Who was asked to come back before their rest is up, key `person/day`. */
  shortRests: Record<string, { agreed: boolean; reason: string; minute: Minute }>;
  /** Minutes of rest that were cut short and are owed, by person; absent is nought. */
  restOwed: Record<string, number>;
  /** Lessons of each child, in minutes that count, key `person/day`. */
  taught: Record<string, number>;
  /** How long somebody with limits has performed or driven today, in all and up to their last pause. */
  performed: Record<string, { day: Day; minutes: number; atLastBreak: number; lastMinute: Minute }>;
  facts: Fact[];
  stop: Stop | null;
}

export interface DraftEntry {
  startMinute: Minute | null;
  minutes: number;
  placeId: string | null;
  /** need id > person or kit id */
  uses: Record<string, string>;
  /** What put it there last: a decision, a draw, or the scenario. */
  because: Cause;
}

export interface Booking {
  subjectId: string;
  kind: 'person' | 'kit' | 'place';
  days: Day[];
  /** Days asked for beyond those confirmed. */
  wantedDays: Day[];
  /** Days for which they have said that they are free; what was said is kept to. */
  saidDays: Day[];
  /** Days on which they are not to be had, by what they have said: that is kept to as well. */
  awayDays: Day[];
  status: BookingStatus;
  rank: number;
  /** Of kit, how many were booked on each day; a day that is not here has one. */
  units: Units;
  /** When they gave their price; null: nobody has asked. */
  quotedMinute: Minute | null;
  /** The number of its purchase order; null: none is open. */
  order: number | null;
  pricePence: Pence;
  /** Of the price, what has become actual cost. */
  accruedPence: Pence;
  /** The cost line it was committed on; null until confirmed. */
  line: string | null;
  askedMinute: Minute;
  changedMinute: Minute;
  expiresMinute: Minute | null;
  /** Office minutes between their saying they were free and our confirming, without a pencil. */
  staleMinutes: number;
  approvalId: number | null;
  /** The deal memo: when it went out, and when it came back signed (contracted). */
  memoSentMinute: Minute | null;
  contractedMinute: Minute | null;
  because: Cause;
}

export interface Told {
  startMinute: Minute;
  placeId: string | null;
  addressVersion: number;
  by: 'booking' | 'call-sheet' | 'notice' | 'phone';
  /** Revision of the sheet, or 0. */
  revision: number;
  minute: Minute;
}

export interface Work {
  status: 'waiting' | 'running' | 'done' | 'skipped';
  /** Minutes of work there are in truth, by seed. */
  trueMinutes: number;
  /** Thousandths of a minute of work done. */
  doneMilli: number;
  startedMinute: Minute | null;
  finishedMinute: Minute | null;
  lostMinutes: number;
  tries: number;
  /** Who held the place and time as planned, from a sheet or a call, when it began. */
  toldRight: string[];
}

export interface DeskJob {
  id: number;
  command: Command;
  commandIndex: number;
  minutes: number;
  workedMinutes: number;
  begun: boolean;
  givenMinute: Minute;
}

export interface Due {
  seq: number;
  minute: Minute;
  what: DueWhat;
  because: Cause;
}

export type DueWhat =
  | { type: 'availability'; subjectId: string }
  | { type: 'confirmation'; subjectId: string }
  | { type: 'challenge'; subjectId: string }
  | { type: 'challenge-ends'; subjectId: string }
  | { type: 'pencil-expires'; subjectId: string }
  | { type: 'approval'; approvalId: number }
  | { type: 'sheet-read'; sheet: number; personId: string }
  | { type: 'sheet-acknowledged'; sheet: number; personId: string }
  | { type: 'notice-read'; notice: number; personId: string }
  | { type: 'release-answered'; personId: string }
  | { type: 'thread-left'; threadId: string; step: number }
  | { type: 'promise'; promiseId: number }
  | { type: 'risk-left'; riskId: string }
  | { type: 'invoice'; subjectId: string; line: string; order?: number }
  | { type: 'invoice-again'; invoiceId: number }
  | { type: 'invoice-overdue'; invoiceId: number }
  | { type: 'query-answered'; invoiceId: number }
  | { type: 'call-back'; personId: string; activityIds: string[] }
  | { type: 'memo-signed'; personId: string }
  | { type: 'permit'; permitId: string }
  | { type: 'control-there'; controlId: string }
  | { type: 'claim-settled'; incidentId: number }
  | { type: 'client-pays'; paymentId: string }
  | { type: 'payment-overdue'; paymentId: string }
  | { type: 'receipts-found' }
  | { type: 'fraud-shows'; invoiceId: number }
  | { type: 'kit-back'; kitId: string }
  | { type: 'version-received'; jobId: string; number: number; toId: string }
  | { type: 'version-leaks'; jobId: string; number: number; toId: string };

export interface ThreadState {
  status: 'waiting' | 'open' | 'answered' | 'closed';
  openedMinute: Minute | null;
  answerByMinute: Minute | null;
  /** By when a client should have heard that they were heard; null: nobody asks for that. */
  acknowledgeByMinute: Minute | null;
  readMinute: Minute | null;
  messages: { fromYou: boolean; minute: Minute; text: string }[];
  /** A holding reply has been sent: one a matter. */
  held: boolean;
  replies: ReplyRecord[];
  because: Cause;
}

export interface RiskState {
  status: RiskStatus;
  happenedMinute: Minute | null;
  respondByMinute: Minute | null;
  responseId: string | null;
  /** An answer that costs more than the trainee may spend, put to whoever may approve it. */
  asked: { responseId: string; approvalId: number; minute: Minute } | null;
  /** When the answer that was taken was put up, if it was. */
  askedMinute: Minute | null;
  worked: boolean | null;
  drawnDays: Day[];
  factIndex: number | null;
}

export interface Presence {
  /** Where they are now; null at home or on the way. */
  placeId: string | null;
  addressVersion: number;
  arrivesMinute: Minute | null;
  goingTo: string | null;
  goingVersion: number;
  day: Day;
  lateMinutes: number;
  /** They have been somewhere else today and were moved on. */
  movedToday: boolean;
}

export interface Weather {
  /** Rain in the working day: 0 none, 1 an hour, 2 some hours, 3 most of the day. */
  rain: 0 | 1 | 2 | 3;
  rainFrom: number;
  rainTo: number;
  gustMph: number;
  tempC: number;
}

export type LostReason =
  | 'person-absent'
  | 'person-elsewhere'
  | 'person-not-booked'
  | 'kit-absent'
  | 'kit-failed'
  | 'predecessor'
  | 'no-permission'
  | 'no-daylight'
  | 'not-dark'
  | 'rain'
  | 'noise'
  | 'place-closed'
  | 'sent-home'
  | 'slow'
  | 'risk'
  | 'no-assessment'
  | 'no-permit'
  | 'wind'
  | 'power'
  | 'cards-full'
  | 'flat-batteries'
  | 'child-hours'
  | 'driver-hours'
  | 'no-chaperone'
  | 'needs-relief'
  | 'stood-down';

export interface LostTime {
  minute: Minute;
  activityId: string;
  minutes: number;
  reason: LostReason;
  subjectId: string;
  because: Cause;
}

export interface DutyDay {
  day: Day;
  startMinute: Minute;
  endMinute: Minute;
  breakMinute: Minute | null;
  /** How long breaks lasted, in all; how many there were, and the last minute in one. */
  breakMinutes: number;
  breaks: number;
  inBreakMinute: Minute | null;
  overtimePence: Pence;
  lateBreak: boolean;
  shortRestMinutes: number;
}

export interface Stop {
  minute: Minute;
  why: 'phone' | 'alarm' | 'door' | 'desk-free' | 'morning' | 'answer' | 'ended';
  text: string;
  subjectId: string;
}
