/**
 * Records: what was sent, signed, asked for, promised and paid in a run. Plain data, like the rest of the state.
 */
import type { ApprovalKind, CallSheetField, Condition, Day, IncidentKind, Minute, Pence, Stance } from './model.ts';

export interface CallSheet {
  id: number;
  day: Day;
  revision: number;
  minute: Minute;
  toIds: string[];
  /** activity > what it says */
  entries: Record<
    string,
    { startMinute: Minute; endMinute: Minute; placeId: string | null; addressVersion: number; people: string[] }
  >;
  fields: CallSheetField[];
  missing: CallSheetField[];
  changes: string[];
  note: string;
  readBy: Record<string, Minute>;
  acknowledgedBy: Record<string, Minute>;
  chased: string[];
  commandIndex: number;
}

export interface CostReport {
  minute: Minute;
  toIds: string[];
  actualPence: Pence;
  committedPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
  budgetPence: Pence;
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
  answeredMinute: Minute | null;
  answer: 'waiting' | 'yes' | 'no';
  words: string;
  commandIndex: number;
}

export interface Invoice {
  id: number;
  subjectId: string;
  line: string;
  orderedPence: Pence;
  billedPence: Pence;
  minute: Minute;
  status: InvoiceStatus;
  handledMinute: Minute | null;
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
  lostMinutes: number;
  overtimePence: Pence;
  incidents: number;
  commandIndex: number;
}

export interface PettySpend {
  line: string;
  pence: Pence;
  text: string;
  minute: Minute;
  receipt: boolean;
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
  verifiedMinute: Minute | null;
  clearedMinute: Minute | null;
}
