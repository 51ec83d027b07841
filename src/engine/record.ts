/**
 * Records: what was sent, signed, asked for, promised and paid in a run. Plain data, like the rest of the state.
 */
import type {
  ApprovalKind,
  AssetStatus,
  CallSheetField,
  Condition,
  Day,
  HearsTopic,
  IncidentKind,
  Minute,
  Pence,
  Stance,
} from './model.ts';
import type { Cause } from './state.ts';

export interface CallSheet {
  id: number;
  day: Day;
  revision: number;
  minute: Minute;
  toIds: string[];
  /** activity > what it says */
  entries: Record<string, SheetEntry>;
  /** Day n of N of the shoot, as it was planned when the sheet went out; null: no shoot day. */
  nth: { n: number; of: number } | null;
  fields: CallSheetField[];
  /** What each of those fields said when the sheet went out. */
  words: Partial<Record<CallSheetField, string>>;
  missing: CallSheetField[];
  /** What was wrong with the day it described. */
  faults: SheetFault[];
  changes: string[];
  note: string;
  readBy: Record<string, Minute>;
  acknowledgedBy: Record<string, Minute>;
  chased: string[];
  commandIndex: number;
}

export interface SheetEntry {
  startMinute: Minute;
  endMinute: Minute;
  placeId: string | null;
  addressVersion: number;
  /** The address as it stands on the paper. */
  address: string;
  people: string[];
}

export const SHEET_FAULTS = [
  'unconfirmed',
  'rest-short',
  'no-lunch',
  'after-dark',
  'place-unsigned',
  'no-release',
  'child-hours',
  'no-time-between',
] as const;

/** Something a reader of the sheet would catch: a person who has not said yes, a call inside somebody's rest. */
export interface SheetFault {
  code: (typeof SHEET_FAULTS)[number];
  text: string;
}

/** How the unit goes from one place to the next on a day with more than one. */
export interface MovementOrder {
  day: Day;
  minute: Minute;
  legs: MovementLeg[];
  vehicleIds: string[];
  commandIndex: number;
}

export interface MovementLeg {
  fromId: string;
  toId: string;
  /** The last work at the first place ends, and the first at the next begins. */
  leaveMinute: Minute;
  dueMinute: Minute;
  roadMinutes: number;
}

/** The plan changed after people had been told of it: who must hear, and when each did. */
export interface PlanChange {
  id: number;
  activityId: string;
  minute: Minute;
  topics: HearsTopic[];
  /** The plan as it was given out, and as it is now. */
  from: PlanPoint;
  to: PlanPoint;
  /** What else changed, in words. */
  words: string;
  mustIds: string[];
  heardBy: Record<string, Minute>;
  /** When the work was next begun, and whoever had not heard found out. */
  closedMinute: Minute | null;
  /** Put back before anybody heard of it. */
  withdrawn: boolean;
  because: Cause;
}

export interface PlanPoint {
  startMinute: Minute | null;
  placeId: string | null;
  address: string;
}

/** A change notice: what it said of each activity, to whom it went. */
export interface ChangeNotice {
  id: number;
  minute: Minute;
  toIds: string[];
  entries: Record<string, SheetEntry>;
  note: string;
  commandIndex: number;
}

export interface CostReport {
  minute: Minute;
  toIds: string[];
  actualPence: Pence;
  paidPence: Pence;
  invoicedPence: Pence;
  accruedPence: Pence;
  committedPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
  budgetPence: Pence;
  /** Estimates to complete that the trainee set otherwise than the engine, and why. */
  estimates: { line: string; pence: Pence; reason: string; enginePence: Pence }[];
  reasons: string[];
  commandIndex: number;
}

export interface AssessmentEntry {
  hazardId: string;
  activityId: string;
  /** Who might be harmed. */
  who: string;
  /** 1 to 5. */
  likelihood: number;
  /** 1 to 5. */
  severity: number;
  controlIds: string[];
  /** What is left with the controls in place, 1 to 5 each; left out: what the controls take off the rating. */
  residualLikelihood?: number;
  residualSeverity?: number;
}

/** A piece of work as it was planned when it was assessed. */
export interface AssessedWork {
  activityId: string;
  placeId: string | null;
  /** Empty: it had no day yet. */
  days: Day[];
  people: number;
  children: number;
  /** Kit in it that brings hazards. */
  kitIds: string[];
}

/** What an assessment was written for: a change of it means looking at it again. */
export interface AssessmentBasis {
  work: AssessedWork[];
  /** Hazards that could be known then. */
  hazardIds: string[];
  /** Injuries and near misses there had been, by the number of the incident. */
  mishapIds: number[];
}

export interface Assessment {
  /** Where the last one handed in stands. */
  status: 'none' | 'waiting' | 'signed' | 'sent-back';
  entries: AssessmentEntry[];
  sentMinute: Minute | null;
  basis: AssessmentBasis | null;
  revision: number;
  note: string;
  /** The one in force, until another is signed. */
  signed: { revision: number; minute: Minute; basis: AssessmentBasis; entries: AssessmentEntry[] } | null;
}

export interface Approval {
  id: number;
  kind: ApprovalKind;
  subjectId: string;
  pence: Pence;
  line: string;
  toLine: string;
  reason: string;
  toId: string;
  askedMinute: Minute;
  /** When they were last rung about it. */
  chasedMinute: Minute | null;
  answeredMinute: Minute | null;
  answer: 'waiting' | 'yes' | 'no';
  words: string;
  /** It goes beyond the contracted price and has been put to the client. */
  beyondContract: boolean;
  commandIndex: number;
}

/** A purchase order: what was promised to whom, what was added since, and what was owed when it was closed. */
export interface Order {
  /** From 1, as they are raised. */
  number: number;
  subjectId: string;
  line: string;
  /** The order itself, then each amendment. */
  changes: { minute: Minute; pence: Pence }[];
  closed: { minute: Minute; owedPence: Pence } | null;
}

/** One line of an order or of a bill. */
export interface BillLine {
  what: string;
  quantity: number;
  ratePence: Pence;
  pence: Pence;
}

/** What is wrong with a bill; the trainee finds it by comparing. `over`: something on top, put there by the scenario. */
export type InvoiceError = 'days' | 'rate' | 'undelivered' | 'duplicate' | 'vat' | 'over';

export interface Invoice {
  id: number;
  /** The supplier's own number: the same on a bill that is sent twice. */
  number: string;
  subjectId: string;
  /** The purchase order it is held against; null: there is none. */
  order: number | null;
  line: string;
  /** The order to date, line by line, and what of it had been billed before. */
  orderLines: BillLine[];
  billedBeforePence: Pence;
  billLines: BillLine[];
  /** Due by the order, and asked for; without VAT. */
  orderedPence: Pence;
  billedPence: Pence;
  orderedVatPence: Pence;
  billedVatPence: Pence;
  /** Hidden. */
  error: InvoiceError | null;
  minute: Minute;
  status: InvoiceStatus;
  handledMinute: Minute | null;
  queriedMinute: Minute | null;
  /** How often the supplier has asked for the money. */
  chases: number;
  /** It names another bank account than the one on file; `genuine` is hidden. */
  bankChange: { genuine: boolean; calledMinute: Minute | null } | null;
}

/** `fraud`: found to be one by ringing the supplier on a known number, and not paid. */
export type InvoiceStatus = 'open' | 'passed' | 'queried' | 'corrected' | 'fraud';

export const PERMIT_STATUSES = ['none', 'approval', 'applied', 'granted', 'refused', 'sent-back', 'revoked'] as const;

export type PermitStatus = (typeof PERMIT_STATUSES)[number];

export interface PermitState {
  status: PermitStatus;
  optionId: string | null;
  askedMinute: Minute | null;
  answeredMinute: Minute | null;
  /** Asked for with the notice they want. */
  inTime: boolean;
  words: string;
  tries: number;
  commandIndex: number | null;
  /** What was granted, from when to when; what stands has no end. A wider one takes the place of a narrower when it is granted. */
  held: PermitHeld[];
}

export interface PermitHeld {
  optionId: string;
  fromMinute: Minute;
  untilMinute: Minute | null;
  /** How it was asked for. */
  askedMinute: Minute;
  inTime: boolean;
}

export interface DelegationState {
  activityId: string;
  toId: string;
  briefIds: string[];
  givenMinute: Minute;
  /** Office minutes of work they have left. */
  leftMinutes: number;
  doneMinute: Minute | null;
  /** Hidden until checked or until it shows. */
  slipped: boolean;
  checkedMinute: Minute | null;
  /** Looked at while it was still going on. */
  lookedMinute: Minute | null;
  showedMinute: Minute | null;
  /** What else they had in hand from the trainee when it was given. */
  alsoHad: number;
  commandIndex: number;
}

/** Of one shoot day: what was planned against what was done, and what it cost beyond the plan. */
export interface DailyReport {
  day: Day;
  minute: Minute;
  toIds: string[];
  plannedIds: string[];
  doneIds: string[];
  /** When the first shot began, the unit first ate, and the last person went off duty; null: not yet, or not at all. */
  firstShotMinute: Minute | null;
  lunchMinute: Minute | null;
  wrapMinute: Minute | null;
  lostMinutes: number;
  overtimePence: Pence;
  incidents: number;
  /** Minutes of recording of that day, and those of them without two verified copies. */
  recordedMinutes: number;
  uncopiedMinutes: number;
  commandIndex: number;
}

/** What one shoot day cost beyond its plan, by cost line: overtime, late meals and whatever else was spent. */
export interface HotCosts {
  day: Day;
  minute: Minute;
  toIds: string[];
  lines: HotLine[];
  commandIndex: number;
}

export interface HotLine {
  line: string;
  overtimePence: Pence;
  mealPence: Pence;
  extraPence: Pence;
}

/** A stage payment: when it could be billed, was billed, is to be paid by the contract, was asked for and was paid. */
export interface PaymentState {
  dueMinute: Minute | null;
  billedMinute: Minute | null;
  payByMinute: Minute | null;
  chasedMinute: Minute | null;
  paidMinute: Minute | null;
}

export interface PettySpend {
  line: string;
  pence: Pence;
  text: string;
  minute: Minute;
  receipt: boolean;
  /** When whoever spent it was asked for the receipt. */
  askedMinute: Minute | null;
  reconciledMinute: Minute | null;
}

export interface IncidentState {
  id: number;
  riskId: string;
  kind: IncidentKind;
  minute: Minute;
  recordedMinute: Minute | null;
  /** Who was told, and when. */
  toldMinute: Record<string, Minute>;
  /** Reports made to an authority, by the name of their rule. */
  reportedMinute: Record<string, Minute>;
  /** Null: the insurer has not been told. */
  claim: {
    notifiedMinute: Minute;
    inTime: boolean;
    settledMinute: Minute | null;
    pence: Pence;
    words: string;
  } | null;
}

export const RELEASE_STATUSES = ['sent', 'questions', 'signed', 'refused', 'withdrawn', 'not-in-film'] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

export interface ReleaseState {
  status: ReleaseStatus;
  formId: string;
  /** Who signs it: they themselves, or a parent. */
  signerId: string;
  sentMinute: Minute;
  /** When the one in force was signed; null: none is. */
  signedMinute: Minute | null;
  tries: number;
  words: string;
}

export interface PromiseState {
  id: number;
  threadId: string;
  toId: string;
  label: string;
  dueMinute: Minute;
  keptWhen: Condition;
  status: 'open' | 'kept' | 'broken';
  commandIndex: number;
}

export interface ReplyRecord {
  commandIndex: number;
  minute: Minute;
  stance: Stance;
  /** To whom it was passed up, where one was named. */
  toId: string | null;
  factIds: string[];
  /** Six parts, 0 to 2 each: acknowledges, true, impact, options, authority, record. */
  parts: [number, number, number, number, number, number];
  needlessFacts: number;
  privateFacts: number;
  untrueFacts: number;
  fails: string | null;
  copied: string[];
  needlessCopies: number;
  late: boolean;
}

/** A stretch of recording on the cards: when it had two verified copies, and when its cards were wiped. */
export interface Media {
  activityId: string;
  recordedMinute: Minute;
  minutes: number;
  /** Copies that were checked, and the drive sets that hold them where somebody counts. */
  copies: number;
  driveIds: string[];
  verifiedMinute: Minute | null;
  clearedMinute: Minute | null;
}

export const SEND_WAYS = ['secure', 'link', 'email'] as const;
export type SendWay = (typeof SEND_WAYS)[number];

/** What is sent: which version, to whom, how, and whether under the house's name for it or as it came off the machine. */
export interface SendVersion {
  jobId: string;
  number: number;
  toId: string;
  how: SendWay;
  tidy: boolean;
}

export interface VersionSend {
  toId: string;
  how: SendWay;
  tidy: boolean;
  minute: Minute;
  /** Secure transfers say when it was fetched. */
  receiptMinute: Minute | null;
  leakedMinute: Minute | null;
  /** It was the newest there was when it went. */
  newest: boolean;
  commandIndex: number;
}

/** A version of a job, and whom it was sent to. */
export interface Version {
  jobId: string;
  number: number;
  madeMinute: Minute;
  sends: VersionSend[];
}

export interface NoteState {
  arrivedMinute: Minute | null;
  loggedMinute: Minute | null;
  actionedMinute: Minute | null;
  droppedMinute: Minute | null;
}

/** What the tracker says of an asset, and what is so. */
export interface AssetState {
  shown: AssetStatus;
  shownMinute: Minute;
  truth: AssetStatus;
  truthMinute: Minute;
  /** Office minutes in which the two were the same, and in which they were not. */
  rightMinutes: number;
  wrongMinutes: number;
  /** Office minutes from each move to its being written down; moves that never were. */
  lagMinutes: number[];
  missed: number;
}

export interface TurnoverState {
  itemIds: string[];
  minute: Minute;
  /** When something missing showed. */
  shortMinute: Minute | null;
  tries: number;
  commandIndex: number;
}
