/**
 * The nouns. Everything the simulation is about, as plain JSON in integers.
 * This file must not know how anything works: only what there is.
 *
 * Units: a *minute* counts from 00:00 on the first calendar day of the scenario (local production time,
 * 24 hours every day); a *day* is minute / 1440 rounded down; money is whole pence; a share is per mille (0 to 1000).
 */

export const DAY_MINUTES = 1440;
export type Minute = number;
export type Day = number;
export type Pence = number;
export type PerMille = number;

// ---------------------------------------------------------------- the model: what a scenario compiles to

export type Stage = 'prep' | 'shoot' | 'post' | 'delivery';
export type Department = 'production' | 'camera' | 'light' | 'sound' | 'art' | 'locations' | 'cast' | 'post';

/** Parts of the simulation a scenario puts in play; what is out of play is not on the screen. */
export type System = 'bookings' | 'money' | 'risk' | 'releases' | 'post';

export interface Model {
  id: string;
  title: string;
  /** Fingerprint of the compiled scenario; a run file names it. */
  hash: string;
  tickMinutes: 5 | 10 | 15 | 30 | 60;
  /** ISO date of day 0. */
  startDate: string;
  startMinute: Minute;
  /** The run stops here at the latest. */
  endMinute: Minute;
  marked: boolean;
  systems: System[];
  you: You;
  brief: Brief;
  people: Person[];
  kit: KitItem[];
  places: Place[];
  /** Minutes by road between two places, key `a>b`; both ways are filled in. */
  travel: Record<string, number>;
  activities: Activity[];
  lines: CostLine[];
  hazards: Hazard[];
  controls: Control[];
  risks: Risk[];
  threads: Thread[];
  desk: DeskCosts;
  rules: HoursRules;
  sky: Sky;
  start: StartingState;
  guide: GuideStep[];
  rubric: Rubric;
  /** Fields a call sheet must carry here. */
  callSheetFields: CallSheetField[];
  /** A call sheet for a day is due this many minutes before midnight that opens the day (from the rules). */
  callSheetDueBeforeMidnightMinutes: number;
}

export interface You {
  role: string;
  reportsToId: string;
  limitPence: Pence;
  mayNotDecide: string[];
  /** Minutes of the day. */
  deskFrom: number;
  deskTo: number;
}

export interface Brief {
  clientName: string;
  /** Plain paragraphs. */
  story: string[];
  /** What the client must get. */
  requirements: string[];
  learningPoints: string[];
  leavesOut: string[];
  tutorNotes: string[];
  contentNotes: string[];
  playMinutes: number;
}

export type PersonKind = 'crew' | 'contributor' | 'stakeholder' | 'supplier';

export interface Person {
  id: string;
  name: string;
  title: string;
  kind: PersonKind;
  department: Department;
  /** File name in assets/portraits without the ending. */
  portrait: string;
  about: string;
  roles: string[];
  skills: string[];
  ratePence: Pence;
  /** Speed of work: 1000 is the estimate, 1150 is 15% faster. */
  pacePerMille: PerMille;
  /** Days not free; the trainee learns by asking. */
  busyDays: Day[];
  /** Chance of being free on any other day. */
  freePerMille: PerMille;
  replyMinutes: Range;
  readMinutes: Range;
  /** Chance of never opening a sheet until chased. */
  missesSheetPerMille: PerMille;
  answersPhonePerMille: PerMille;
  /** Chance per day of someone else wanting the same pencil. */
  challengePerMille: PerMille;
  homeTravelMinutes: number;
  /** Trust at the start, 0 to 100. Hidden: how people behave shows it. */
  trust: number;
  /** The person to go through, if the trade asks for a route. */
  throughId: string | null;
  /** Minutes of the day in which this person takes calls, and which may differ from the desk's. */
  approves: ApprovalKind[];
}

export type ApprovalKind = 'spend' | 'assessment' | 'move-money' | 'contingency';

export interface Range {
  low: number;
  high: number;
}

export interface KitItem {
  id: string;
  name: string;
  supplier: string;
  department: Department;
  /** What it serves as: `camera`, `lights`, `edit-suite`, `music-licence`, `catering`. */
  provides: string[];
  /** Technical facts an activity may ask for: `4k-25p`, `timecode`, `licence-online`. */
  specs: string[];
  about: string;
  ratePence: Pence;
  /** Charged once instead of by the day. */
  once: boolean;
  stock: number;
  leadMinutes: number;
  freePerMille: PerMille;
  busyDays: Day[];
  replyMinutes: Range;
  /** Must be collected before it is on set: the activity that brings it. */
  collectedBy: string | null;
  /** Kit that comes with a person and is theirs. */
  ownerId: string | null;
}

export interface Place {
  id: string;
  name: string;
  address: string;
  /** A second address the place moves to by an effect. */
  drawing: string;
  about: string;
  interior: boolean;
  feePence: Pence;
  /** Paid once instead of by the day. */
  once: boolean;
  /** Cost line of the fee. */
  line: string;
  /** Minutes of office time the owner needs to sign. */
  permissionMinutes: number;
  ownerId: string | null;
  hospital: string;
  parking: string;
  access: string;
  /** Known before a recce, or found out by one. */
  noise: NoiseWindow[];
  noiseKnown: boolean;
  /** Its hospital and parking are known without a recce. */
  known: boolean;
  /** Minutes of the day. */
  openFrom: number;
  openTo: number;
  freePerMille: PerMille;
  busyDays: Day[];
  replyMinutes: Range;
}

export interface NoiseWindow {
  /** 1 Monday to 7 Sunday. */
  weekdays: number[];
  from: number;
  to: number;
  what: string;
}

export type ActivityKind =
  /** People and kit do it, at a place, at the planned time. */
  | 'work'
  /** The trainee does it at the desk. */
  | 'desk'
  /** Somebody outside takes their time over it. */
  | 'wait'
  /** The whole unit stops to eat. */
  | 'break'
  /** No length: done when what comes before is done and its condition holds. */
  | 'milestone';

export interface Need {
  id: string;
  kind: 'person' | 'kit';
  /** A role of people or a `provides` of kit. */
  asks: string;
  label: string;
  /** Skills or specs wanted; a missing one slows or spoils the work. */
  wants: string[];
  essential: boolean;
  line: string;
  /** What the budget set aside for it. */
  allowancePence: Pence;
}

export interface Activity {
  id: string;
  title: string;
  kind: ActivityKind;
  stage: Stage;
  department: Department;
  about: string;
  /** Office: only in office hours of working days. Continuous: runs on until done. */
  hours: 'office' | 'continuous';
  low: number;
  likely: number;
  high: number;
  needs: Need[];
  /** The places it could be at; empty when it has none. */
  placeIds: string[];
  after: { activityId: string; lagMinutes: number }[];
  needsDaylight: boolean;
  needsDry: boolean;
  needsQuiet: boolean;
  needsAssessment: boolean;
  needsReleases: boolean;
  /** Brings what `KitItem.collectedBy` names. */
  collects: boolean;
  /** A recce: finds out the place's noise at that hour and its hospital and parking. */
  reveals: boolean;
  /** People listed on a unit list who work here though no need names them (the trainee). */
  withYou: boolean;
  /** Must be done by then; a milestone the brief names. */
  dueMinute: Minute | null;
  /** A milestone waits for this too. */
  when: Condition;
  /** On finishing, a check that fails sends the work back. */
  checks: Check[];
  onStart: Effect[];
  onDone: Effect[];
}

export interface Check {
  id: string;
  /** The check fails while this does not hold. */
  passesWhen: Condition;
  text: string;
  /** Work added to this activity. */
  addMinutes: number;
  effects: Effect[];
}

export interface CostLine {
  code: string;
  title: string;
  budgetPence: Pence;
  contingency: boolean;
  /** Spend the scenario expects that no need carries (travel, insurance). */
  allowances: {
    id: string;
    title: string;
    pence: Pence;
    /** Spent by itself when this activity starts; null: set aside for a place booked on this line. */
    onActivityId: string | null;
  }[];
}

export interface Hazard {
  id: string;
  title: string;
  activityIds: string[];
  /** False alarm if not. */
  real: boolean;
  likelihood: number;
  severity: number;
  who: string[];
  /** Known once this holds (a recce shows it); before that it is not offered. */
  knownWhen: Condition;
}

export type Hierarchy = 'eliminate' | 'substitute' | 'engineer' | 'administrate' | 'protect';

export interface Control {
  id: string;
  title: string;
  hierarchy: Hierarchy;
  costPence: Pence;
  line: string;
  leadMinutes: number;
  reduces: { hazardId: string; likelihood: number; severity: number }[];
}

export interface Risk {
  id: string;
  title: string;
  /** Drawn once for each day on which this activity is planned. */
  activityId: string | null;
  /** Comes this long before the planned start of the activity. */
  aheadMinutes: number;
  /** Or drawn at this minute. */
  atMinute: Minute | null;
  only: Condition;
  oddsPerMille: PerMille;
  factors: { when: Condition; timesPerMille: PerMille }[];
  warnings: { beforeMinutes: number; fromId: string | null; channel: Channel; text: string }[];
  text: string;
  fromId: string | null;
  severity: 'minor' | 'major';
  /** Somebody could have been hurt or was: must be recorded. */
  incident: 'none' | 'near-miss' | 'injury';
  onHappen: Effect[];
  responses: RiskResponse[];
  /** Minutes the trainee has before it takes its own course. */
  waitMinutes: number;
  ifLeft: Effect[];
}

export interface RiskResponse {
  id: string;
  label: string;
  /** What a professional would know, in words, with who says it. */
  outlook: string;
  costPence: Pence;
  line: string;
  deskMinutes: number;
  /** How good a choice this is on what could be known then: 0 to 1000. */
  soundPerMille: PerMille;
  why: string;
  effects: Effect[];
  /** Chance that `effects` come; otherwise `otherwise` come. */
  worksPerMille: PerMille;
  otherwise: Effect[];
}

export type Channel = 'email' | 'phone' | 'text' | 'in-person';
export type Stance = 'agree' | 'decline' | 'offer' | 'ask' | 'hold' | 'escalate';
export type Tone = 'plain' | 'warm' | 'blaming' | 'vague';
export type Topic =
  | 'cost'
  | 'time'
  | 'quality'
  | 'safety'
  | 'availability'
  | 'permission'
  | 'scope'
  | 'personal'
  | 'gossip'
  | 'other';

export interface Thread {
  id: string;
  fromId: string;
  channel: Channel;
  subject: string;
  text: string;
  /** Starts when this first holds. */
  when: Condition;
  /** False: news to read, nothing to answer. */
  asksReply: boolean;
  /** Minutes in which a good coordinator answers: office minutes, or straight ones if it rings. */
  answerMinutes: number;
  /** Rings: stops the clock and interrupts. */
  rings: boolean;
  /** What the sender needs answered. */
  asks: Topic[];
  stances: StanceOption[];
  facts: FactChip[];
  /** Somebody needs a date: a reply without one is unanswered. */
  needsDate: boolean;
  promises: PromiseOption[];
  /** Who may be copied, and who should be. */
  copyIds: string[];
  shouldCopyIds: string[];
  /** Must be in writing. */
  inWriting: boolean;
  ifLeft: { afterMinutes: number; text: string; effects: Effect[] }[];
}

export interface StanceOption {
  stance: Stance;
  label: string;
  /** Spend this commits, and the line. */
  commitsPence: Pence;
  line: string;
  /** 0 wrong, 1 acceptable, 2 right: on authority and judgement. */
  judgement: 0 | 1 | 2;
  /** Unsafe, unlawful, unauthorised: the reply fails outright. */
  fails: string | null;
  /** What they answer. */
  answer: string;
  why: string;
  effects: Effect[];
}

export interface FactChip {
  id: string;
  topic: Topic;
  /** May hold slots: {forecast}, {budget}, {overspend}, {price:booking-subject}, {start:activity}, {date:activity}. */
  text: string;
  /** Said as true; it is, when this holds. */
  trueWhen: Condition;
  needed: boolean;
  /** Personal or confidential: must not be sent to this person. */
  isPrivate: boolean;
}

export interface PromiseOption {
  id: string;
  label: string;
  dueMinute: Minute;
  keptWhen: Condition;
}

export interface DeskCosts {
  enquire: number;
  pencil: number;
  confirm: number;
  release: number;
  callSheet: number;
  callSheetRevision: number;
  phone: number;
  chase: number;
  reply: number;
  assessment: number;
  costReport: number;
  moveMoney: number;
  invoice: number;
  releases: number;
  incident: number;
}

/** A dated profile of the hours rules; each field's source stands beside it in the data. */
export interface HoursRules {
  id: string;
  title: string;
  standardDayMinutes: number;
  firstBreakWithinMinutes: number;
  breakMinutes: number;
  restMinutes: number;
  overtimeBlockMinutes: number;
  overtimeBands: { afterMinutes: number; timesPerMille: PerMille }[];
  dayCapMinutes: number;
  hoursInDay: number;
  callSheetDueMinuteOfDay: number;
  acknowledgeByMinuteOfDay: number;
  officeFrom: number;
  officeTo: number;
  invoiceAfterDays: number;
  cancellation: { withinDays: number; perMille: PerMille }[];
  pencilHoldMinutes: number;
  challengeMinutes: number;
}

/** Month by month for one city: sunrise and sunset on the 15th as minutes of the day, chance of a wet day. */
export interface Sky {
  city: string;
  months: {
    sunrise: number;
    sunset: number;
    wetPerMille: PerMille;
    gustyPerMille: PerMille;
    coldC: number;
    warmC: number;
  }[];
}

export interface StartingState {
  drafts: {
    activityId: string;
    startMinute: Minute | null;
    minutes: number | null;
    placeId: string | null;
    uses: Record<string, string>;
  }[];
  bookings: { subjectId: string; days: Day[]; status: 'pencilled' | 'confirmed'; rank: number }[];
  done: string[];
  callSheets: { day: Day; toIds: string[]; places: Record<string, string>; atMinute: Minute }[];
}

export interface GuideStep {
  id: string;
  title: string;
  text: string;
  /** The control to point at: a name the screens know. */
  points: string;
  doneWhen: Condition;
}

export type CallSheetField =
  | 'date'
  | 'calls'
  | 'place'
  | 'parking'
  | 'hospital'
  | 'weather'
  | 'sun'
  | 'schedule'
  | 'lunch'
  | 'wrap'
  | 'contacts'
  | 'safety';

// ---------------------------------------------------------------- marks data

export interface Rubric {
  standard: string;
  version: string;
  title: string;
  passPoints: number;
  distinctionPoints: number;
  gateCapPoints: number;
  duties: RubricDuty[];
  /** Distinction overall needs this share of the duties seen, and these. */
  distinctionSharePerMille: PerMille;
  distinctionSlugs: string[];
}

export interface RubricDuty {
  slug: string;
  number: number;
  title: string;
  summary: string;
  ksbs: string[];
  measures: { id: string; weight: number; gate: boolean; ksbs: string[] }[];
}

// ---------------------------------------------------------------- conditions and effects: closed, by type

export type Condition =
  | { type: 'always' }
  | { type: 'never' }
  | { type: 'all'; of: Condition[] }
  | { type: 'any'; of: Condition[] }
  | { type: 'not'; of: Condition }
  | { type: 'time-reached'; minute: Minute }
  | { type: 'before-activity'; activityId: string; minutes: number }
  | { type: 'activity'; activityId: string; is: ('waiting' | 'running' | 'done')[] }
  | { type: 'planned-at'; activityId: string; placeId: string }
  | { type: 'uses'; activityId: string; needId: string; subjectIds: string[] }
  | { type: 'booked'; subjectId: string; is: BookingStatus[] }
  | { type: 'need-met'; activityId: string; needId: string; spec: string | null }
  | { type: 'told'; personId: string; activityId: string }
  | { type: 'sheet-sent'; activityId: string }
  | { type: 'assessment-signed' }
  | { type: 'control-in-place'; controlId: string }
  | { type: 'risk'; riskId: string; is: RiskStatus[] }
  | { type: 'thread'; threadId: string; is: ('waiting' | 'open' | 'answered' | 'closed')[]; stances: Stance[] }
  | { type: 'weather'; activityId: string; is: 'rain' | 'wind' | 'cold' }
  | { type: 'overspend'; pence: Pence }
  | { type: 'lost-over'; minutes: number }
  | { type: 'trust-below'; personId: string; trust: number }
  | { type: 'report-sent' }
  | { type: 'read'; threadId: string }
  | { type: 'flag'; name: string };

export type Effect =
  | { type: 'add-cost'; line: string; pence: Pence; text: string }
  | { type: 'lose-time'; activityId: string; minutes: number; text: string }
  | { type: 'add-work'; activityId: string; minutes: number; text: string }
  | { type: 'delay-person'; personId: string; minutes: number; text: string }
  | { type: 'drop-out'; subjectId: string; text: string }
  | { type: 'kit-fails'; activityId: string; needId: string; text: string }
  | { type: 'restore-kit'; activityId: string; needId: string }
  | { type: 'move-address'; placeId: string; address: string }
  | { type: 'change-trust'; personId: string; by: number }
  | { type: 'open-thread'; threadId: string }
  | { type: 'skip-activity'; activityId: string }
  | { type: 'raise-invoice'; subjectId: string; overPence: Pence }
  | { type: 'stand-in'; activityId: string; needId: string; pence: Pence; line: string; text: string }
  | { type: 'set-flag'; name: string };

// ---------------------------------------------------------------- the state: what a run is in

export type BookingStatus =
  | 'enquired'
  | 'available'
  | 'unavailable'
  | 'pencilled'
  | 'challenged'
  | 'approval'
  | 'confirming'
  | 'confirmed'
  | 'refused'
  | 'lost'
  | 'released'
  | 'cancelled'
  | 'dropped-out';

export type RiskStatus = 'quiet' | 'warned' | 'happening' | 'handled' | 'left' | 'passed';

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
  reports: CostReport[];
  assessment: Assessment;
  controls: Record<string, { askedMinute: Minute; fromMinute: Minute }>;
  risks: Record<string, RiskState>;
  /** Warnings whose moment has come, given or not. */
  warned: Record<string, boolean>;
  approvals: Approval[];
  invoices: Invoice[];
  money: Record<string, { movedPence: Pence; actualPence: Pence; committedPence: Pence }>;
  presence: Record<string, Presence>;
  trust: Record<string, number>;
  addresses: Record<string, { address: string; version: number }>;
  releases: Record<string, { sentMinute: Minute; signedMinute: Minute | null }>;
  failed: Record<string, boolean>;
  /** Minutes an activity must stand still, put there by an effect, and why. */
  holds: Record<string, { minutes: number; because: Cause }>;
  /** How often each check has sent work back. */
  checkFails: Record<string, number>;
  standIns: Record<string, boolean>;
  known: { noise: Record<string, number[]>; recced: Record<string, Minute> };
  flags: Record<string, boolean>;
  weather: Weather[];
  incidents: IncidentState[];
  lost: LostTime[];
  /** Thousandths of a lost minute not yet written down, by activity and reason. */
  lostMilli: Record<string, number>;
  kitWithUs: Record<string, boolean>;
  /** Pence by which the next invoice of a booking is too high, put there by an effect. */
  invoiceRaises: Record<string, Pence>;
  duty: Record<string, DutyDay[]>;
  facts: Fact[];
  stop: Stop | null;
}

export interface DraftEntry {
  startMinute: Minute | null;
  minutes: number;
  placeId: string | null;
  /** need id > person or kit id */
  uses: Record<string, string>;
}

export interface Booking {
  subjectId: string;
  kind: 'person' | 'kit' | 'place';
  days: Day[];
  /** Days asked for beyond those confirmed. */
  wantedDays: Day[];
  status: BookingStatus;
  rank: number;
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
  because: Cause;
}

export interface Told {
  startMinute: Minute;
  placeId: string | null;
  addressVersion: number;
  by: 'booking' | 'call-sheet' | 'phone';
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
  | { type: 'release-signed'; personId: string }
  | { type: 'thread-left'; threadId: string; step: number }
  | { type: 'promise'; promiseId: number }
  | { type: 'risk-left'; riskId: string }
  | { type: 'invoice'; subjectId: string; overPence: Pence }
  | { type: 'call-back'; personId: string; activityIds: string[] };

export interface ThreadState {
  status: 'waiting' | 'open' | 'answered' | 'closed';
  openedMinute: Minute | null;
  answerByMinute: Minute | null;
  readMinute: Minute | null;
  messages: { fromYou: boolean; minute: Minute; text: string }[];
  /** A holding reply has been sent: one a matter. */
  held: boolean;
  replies: ReplyRecord[];
  because: Cause;
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
}

export interface Assessment {
  status: 'none' | 'waiting' | 'signed' | 'sent-back';
  entries: AssessmentEntry[];
  sentMinute: Minute | null;
  signedMinute: Minute | null;
  /** The place it was written for; a move means writing it again. */
  placeIds: string[];
  revision: number;
  note: string;
}

export interface RiskState {
  status: RiskStatus;
  happenedMinute: Minute | null;
  respondByMinute: Minute | null;
  responseId: string | null;
  worked: boolean | null;
  drawnDays: Day[];
  factIndex: number | null;
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
  status: 'open' | 'passed' | 'queried' | 'corrected';
  handledMinute: Minute | null;
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

export interface IncidentState {
  id: number;
  riskId: string;
  kind: 'near-miss' | 'injury';
  minute: Minute;
  recordedMinute: Minute | null;
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
  | 'rain'
  | 'noise'
  | 'place-closed'
  | 'slow'
  | 'risk'
  | 'no-assessment';

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

// ---------------------------------------------------------------- facts: what happened, past tense

export type FactBody =
  | { kind: 'run-began' }
  | { kind: 'day-began'; day: Day }
  | { kind: 'enquiry-answered'; subjectId: string; free: boolean }
  | { kind: 'pencil-held'; subjectId: string; rank: number }
  | { kind: 'pencil-challenged'; subjectId: string; byMinute: Minute }
  | { kind: 'pencil-lost'; subjectId: string }
  | { kind: 'booking-confirmed'; subjectId: string; days: Day[]; pence: Pence; bestPence: Pence }
  | { kind: 'booking-refused'; subjectId: string; words: string }
  | { kind: 'booking-released'; subjectId: string; feePence: Pence; heldMinutes: number; noticeDays: number }
  | { kind: 'booking-dropped'; subjectId: string; text: string }
  | { kind: 'approval-asked'; approvalId: number }
  | { kind: 'approval-answered'; approvalId: number; yes: boolean; words: string }
  | {
      kind: 'sheet-sent';
      sheet: number;
      day: Day;
      revision: number;
      toIds: string[];
      needlessIds: string[];
      missing: CallSheetField[];
    }
  | { kind: 'sheet-read'; sheet: number; personId: string }
  | { kind: 'sheet-acknowledged'; sheet: number; personId: string }
  | { kind: 'person-chased'; personId: string; needed: boolean }
  | { kind: 'phone-answered'; personId: string; changed: boolean }
  | { kind: 'phone-rang-out'; personId: string }
  | { kind: 'releases-sent'; personIds: string[] }
  | { kind: 'release-signed'; personId: string }
  | { kind: 'assessment-sent'; revision: number }
  | { kind: 'assessment-signed'; revision: number }
  | { kind: 'assessment-sent-back'; words: string }
  | { kind: 'control-bought'; controlId: string; pence: Pence }
  | { kind: 'report-sent'; forecastPence: Pence }
  | { kind: 'invoice-arrived'; invoiceId: number }
  | { kind: 'invoice-passed'; invoiceId: number; overPence: Pence }
  | { kind: 'invoice-queried'; invoiceId: number; overPence: Pence }
  | { kind: 'money-moved'; fromLine: string; toLine: string; pence: Pence }
  | { kind: 'cost-added'; line: string; pence: Pence; text: string }
  | { kind: 'message-arrived'; threadId: string }
  | { kind: 'message-read'; threadId: string }
  | { kind: 'reply-sent'; threadId: string; stance: Stance; score: number }
  | { kind: 'thread-left'; threadId: string; text: string }
  | { kind: 'promise-made'; promiseId: number }
  | { kind: 'promise-kept'; promiseId: number }
  | { kind: 'promise-broken'; promiseId: number }
  | { kind: 'risk-warned'; riskId: string; text: string }
  | { kind: 'risk-happened'; riskId: string }
  | { kind: 'risk-answered'; riskId: string; responseId: string; worked: boolean }
  | { kind: 'risk-left'; riskId: string }
  | { kind: 'incident-recorded'; incidentId: number }
  | { kind: 'person-arrived'; personId: string; placeId: string; right: boolean; lateMinutes: number }
  | { kind: 'person-set-off'; personId: string; placeId: string; arrivesMinute: Minute }
  | { kind: 'activity-started'; activityId: string; plannedMinute: Minute }
  | { kind: 'activity-finished'; activityId: string; lateMinutes: number }
  | { kind: 'activity-skipped'; activityId: string }
  | { kind: 'check-failed'; activityId: string; checkId: string; text: string }
  | { kind: 'time-lost'; activityId: string; reason: LostReason; subjectId: string }
  | { kind: 'kit-collected'; kitIds: string[] }
  | { kind: 'place-revealed'; placeId: string }
  | { kind: 'address-moved'; placeId: string; address: string }
  | { kind: 'break-late'; personId: string; day: Day }
  | { kind: 'rest-short'; personId: string; day: Day; minutes: number; planned: boolean }
  | { kind: 'overtime-worked'; personId: string; minutes: number; pence: Pence }
  | { kind: 'job-done'; job: string }
  | { kind: 'job-failed'; job: string; words: string }
  | { kind: 'plan-changed'; activityId: string }
  | { kind: 'run-ended'; why: 'finished' | 'out-of-time' };

export type Fact = FactBody & { minute: Minute; because: Cause };
export type FactKind = FactBody['kind'];

// ---------------------------------------------------------------- commands: verb-noun, the save file

export type Command =
  | {
      type: 'plan-activity';
      activityId: string;
      startMinute?: Minute | null;
      minutes?: number;
      placeId?: string | null;
    }
  | { type: 'assign-need'; activityId: string; needId: string; subjectId: string | null }
  | { type: 'enquire'; subjectIds: string[]; days: Day[] }
  | { type: 'pencil'; subjectId: string; days: Day[] }
  | { type: 'confirm'; subjectId: string; days: Day[]; reason: string }
  | { type: 'release'; subjectId: string }
  | { type: 'do-activity'; activityId: string }
  | { type: 'send-call-sheet'; day: Day; toIds: string[]; note: string }
  | { type: 'phone-person'; personId: string; activityIds: string[] }
  | { type: 'chase-person'; sheet: number; personId: string }
  | {
      type: 'reply';
      threadId: string;
      stance: Stance;
      factIds: string[];
      promiseId: string | null;
      copyIds: string[];
      channel: Channel;
      tone: Tone;
    }
  | { type: 'read-message'; threadId: string }
  | { type: 'submit-assessment'; entries: AssessmentEntry[] }
  | { type: 'answer-risk'; riskId: string; responseId: string }
  | { type: 'record-incident'; incidentId: number }
  | { type: 'send-cost-report'; toIds: string[]; reasons: string[] }
  | { type: 'move-money'; fromLine: string; toLine: string; pence: Pence; reason: string }
  | { type: 'handle-invoice'; invoiceId: number; action: 'pass' | 'query' }
  | { type: 'send-releases'; personIds: string[] }
  | { type: 'cancel-job'; jobId: number }
  | { type: 'move-job'; jobId: number; toIndex: number };

export type CommandType = Command['type'];

/** A command with the minute at which it was given: the save file is a list of these. */
export interface GivenCommand {
  minute: Minute;
  command: Command;
}

/** Why a command was not taken. A refused command changes nothing. */
export interface Refusal {
  code: 'unknown' | 'ended' | 'out-of-play' | 'impossible' | 'already' | 'not-now' | 'nothing-to-do' | 'out-of-range';
  words: string;
}
