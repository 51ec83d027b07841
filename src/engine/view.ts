/**
 * What the trainee may know, as its own type. Screens, bots and papers are written against this and cannot name
 * the truth: what has not been found out is absent from it, not hidden by a screen.
 * Units as in model.ts: minutes from 00:00 of day 0, whole pence, per mille.
 */
import type { Fact } from './fact.ts';
import type {
  ActivityKind,
  ApprovalKind,
  Brief,
  CallSheetField,
  Channel,
  ChildRules,
  Day,
  Department,
  Hierarchy,
  IncidentKind,
  Minute,
  NoiseWindow,
  Pence,
  PerMille,
  PermitOption,
  PersonKind,
  Range,
  Stage,
  Stance,
  System,
  Tone,
  Topic,
} from './model.ts';
import type { AssessmentEntry, DailyReport, InvoiceStatus, PermitStatus, PettySpend } from './record.ts';
import type { BookingStatus, LostTime, RiskStatus, Stop } from './state.ts';

export interface View {
  scenarioId: string;
  title: string;
  marked: boolean;
  systems: System[];
  tickMinutes: number;
  /** ISO date of day 0. */
  startDate: string;
  startMinute: Minute;
  endMinute: Minute;
  minute: Minute;
  day: Day;
  ended: { minute: Minute; why: 'finished' | 'out-of-time' } | null;
  you: YouView;
  brief: Brief;
  days: DayView[];
  people: PersonView[];
  kit: KitView[];
  places: PlaceView[];
  activities: ActivityView[];
  conflicts: ConflictView[];
  bookings: BookingView[];
  told: ToldView[];
  desk: DeskView;
  threads: ThreadView[];
  promises: PromiseView[];
  sheets: SheetView[];
  sheetDrafts: SheetDraftView[];
  assessment: AssessmentView;
  risks: RiskView[];
  incidents: IncidentView[];
  money: MoneyView;
  approvals: ApprovalView[];
  deadlines: DeadlineView[];
  releases: ReleaseView[];
  permits: PermitView[];
  /** Desk work that may be handed to somebody else. */
  tasks: TaskView[];
  cash: CashView;
  dailyReports: DailyReportView[];
  /** Minutes of recording on cards that have not been wiped, and how many of those have no two verified copies. */
  cards: { onCardsMinutes: number; uncopiedMinutes: number };
  lost: LostTime[];
  lostMinutes: number;
  /** What happened that a coordinator would have noticed, oldest first. */
  facts: SeenFact[];
  stop: Stop | null;
  guide: GuideView | null;
}

/** A fact with its index in the whole log, which marks point at. */
export type SeenFact = Fact & { index: number };

export interface YouView {
  role: string;
  reportsToId: string;
  limitPence: Pence;
  mayNotDecide: string[];
  /** Minutes of the day. */
  deskFrom: number;
  deskTo: number;
  /** Whether desk work goes on right now. */
  atDesk: boolean;
}

export interface DayView {
  day: Day;
  /** ISO date. */
  date: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  workingDay: boolean;
  sunriseMinute: Minute;
  sunsetMinute: Minute;
  /** Forecast, or what is seen once the day has begun; null when too far off for any. */
  weather: {
    seen: boolean;
    rain: 'dry' | 'showers' | 'rain' | 'heavy';
    gustMph: number;
    tempC: number;
    sure: 'low' | 'fair' | 'good';
  } | null;
  /** Something of the shoot stage is planned here. */
  shootDay: boolean;
}

export interface PersonView {
  id: string;
  name: string;
  title: string;
  kind: PersonKind;
  department: Department;
  portrait: string;
  about: string;
  roles: string[];
  skills: string[];
  ratePence: Pence;
  throughId: string | null;
  /** Last known whereabouts on a working day, in the coordinator's eyes. */
  seenAt: { placeId: string | null; words: 'at' | 'on-the-way' | 'not-heard' } | null;
  /** Planned or worked minutes today, and rest since their last duty ended, if they work today. */
  hoursToday: number;
  restMinutes: number | null;
  /** On duty in the last seven days, and days worked in a row up to now. */
  weekMinutes: number;
  daysInRow: number;
  /** How they look to anybody who works beside them; null while nobody has seen them today. */
  looks: 'fresh' | 'tired' | 'worn-out' | null;
  /** A child: what their age allows. */
  child: ChildRules | null;
  /** Works alone for no longer than this. */
  soloMinutes: number | null;
  /** A long day far from home, and no bed offered for tonight. */
  farFromHome: boolean;
  signedRelease: boolean | null;
}

export interface KitView {
  id: string;
  name: string;
  supplier: string;
  department: Department;
  provides: string[];
  specs: string[];
  about: string;
  ratePence: Pence;
  once: boolean;
  leadMinutes: number;
  collectedByActivityId: string | null;
  returnedByActivityId: string | null;
  /** The insurance without which the supplier keeps it. */
  insuredByPermitId: string | null;
  /** Gusts at which it comes down, outdoors. */
  windMph: number | null;
  loadWatts: number;
  supplyWatts: number;
  /** Minutes of recording its cards hold; nought where nobody counts. */
  cardMinutes: number;
  ownerId: string | null;
  state: 'at-supplier' | 'with-us' | 'failed';
}

export interface PlaceView {
  id: string;
  name: string;
  address: string;
  addressVersion: number;
  drawing: string;
  about: string;
  interior: boolean;
  feePence: Pence;
  permissionMinutes: number;
  ownerId: string | null;
  openFrom: number;
  openTo: number;
  /** What its mains give; null until a recce has shown it, or where nobody has to count. */
  supplyWatts: number | null;
  /** Null until a recce has shown it (or the scenario says it is known). */
  noise: NoiseWindow[] | null;
  hospital: string | null;
  parking: string | null;
  access: string;
  recced: boolean;
  travelMinutes: { toPlaceId: string; minutes: number }[];
  /** Whether it can be booked at all (has an owner to ask). */
  bookable: boolean;
}

export type ActivityState =
  | 'unplanned'
  | 'draft'
  | 'booked'
  | 'told'
  | 'told-older'
  | 'in-progress'
  | 'held-up'
  | 'done'
  | 'skipped';

export interface ActivityView {
  id: string;
  title: string;
  kind: ActivityKind;
  stage: Stage;
  department: Department;
  about: string;
  hours: 'office' | 'continuous';
  estimate: { low: number; likely: number; high: number };
  /** The plan: null until planned. */
  startMinute: Minute | null;
  minutes: number;
  /** End of the plan by its calendar. */
  endMinute: Minute | null;
  placeId: string | null;
  placeIds: string[];
  needs: NeedView[];
  after: { activityId: string; lagMinutes: number }[];
  needsDaylight: boolean;
  needsDry: boolean;
  needsQuiet: boolean;
  needsAssessment: boolean;
  needsReleases: boolean;
  /** Fills cards; or makes two verified copies of them. */
  records: boolean;
  backsUp: boolean;
  dueMinute: Minute | null;
  state: ActivityState;
  /** Revision that the people in it hold, where they hold an older one. */
  toldRevision: number | null;
  startedMinute: Minute | null;
  finishedMinute: Minute | null;
  /** How far on, as the people there would say. */
  progressPerMille: PerMille;
  /** Why it is not moving, once it should be. */
  heldUpBy: { reason: LostTime['reason']; subjectId: string } | null;
  lostMinutes: number;
  /** A desk activity can be given now; a plan can be changed. */
  canDo: boolean;
  canPlan: boolean;
  /** Earliest start the known plan allows, or null. */
  earliestMinute: Minute | null;
  /** Working here keeps you from the desk. */
  withYou: boolean;
}

export interface NeedView {
  id: string;
  kind: 'person' | 'kit';
  asks: string;
  label: string;
  wants: string[];
  essential: boolean;
  line: string;
  allowancePence: Pence;
  /** Who or what is drafted for it. */
  subjectId: string | null;
  /** Everybody and everything that could serve, in the scenario's order. */
  optionIds: string[];
  bookingStatus: BookingStatus | null;
}

export type ConflictCode =
  | 'double-booked'
  | 'not-available'
  | 'not-booked'
  | 'rest-short'
  | 'day-long'
  | 'no-break'
  | 'before-predecessor'
  | 'no-permission'
  | 'no-daylight'
  | 'place-closed'
  | 'noisy'
  | 'need-open'
  | 'skill-missing'
  | 'travel-short'
  | 'no-assessment'
  | 'no-release'
  | 'nobody-told'
  | 'told-older'
  | 'not-collected'
  | 'late'
  | 'stock'
  | 'wind'
  | 'power'
  | 'not-insured'
  | 'cards'
  | 'child-hours'
  | 'relief'
  | 'days-in-row';

/** What the trainee could know to be wrong with the plan. */
export interface ConflictView {
  code: ConflictCode;
  activityId: string;
  subjectId: string | null;
  needId: string | null;
  /** How much, in minutes, where that means something. */
  minutes: number | null;
  /** Stops the work (true) or makes it worse or dearer (false). */
  stops: boolean;
  text: string;
  remedy: string;
}

export interface BookingView {
  subjectId: string;
  kind: 'person' | 'kit' | 'place';
  days: Day[];
  wantedDays: Day[];
  status: BookingStatus;
  rank: number;
  pricePence: Pence;
  expiresMinute: Minute | null;
  /** Letting it go now would cost this. */
  releaseFeePence: Pence;
}

export interface ToldView {
  personId: string;
  activityId: string;
  startMinute: Minute;
  placeId: string | null;
  by: 'booking' | 'call-sheet' | 'phone';
  revision: number;
  /** Whether the trainee knows they have it. */
  acknowledged: boolean;
  /** Same as the plan now. */
  current: boolean;
}

export interface DeskView {
  jobs: JobView[];
  /** Minutes left today before the desk closes. */
  leftTodayMinutes: number;
  queuedMinutes: number;
  costs: Record<string, number>;
}

export interface JobView {
  id: number;
  commandType: string;
  subjectIds: string[];
  minutes: number;
  workedMinutes: number;
  begun: boolean;
  /** When it will be done if nothing changes. */
  doneMinute: Minute | null;
}

export interface ThreadView {
  id: string;
  fromId: string;
  channel: Channel;
  subject: string;
  status: 'open' | 'answered' | 'closed';
  unread: boolean;
  asksReply: boolean;
  rings: boolean;
  openedMinute: Minute;
  answerByMinute: Minute | null;
  messages: { fromYou: boolean; minute: Minute; text: string }[];
  /** Null when nothing can be answered any more. */
  reply: ReplyOptionsView | null;
}

export interface ReplyOptionsView {
  asks: Topic[];
  stances: { stance: Stance; label: string; commitsPence: Pence; line: string; beyondLimit: boolean }[];
  facts: { id: string; topic: Topic; text: string }[];
  promises: { id: string; label: string; dueMinute: Minute }[];
  needsDate: boolean;
  copyIds: string[];
  channels: Channel[];
  tones: Tone[];
  deskMinutes: number;
}

export interface PromiseView {
  id: number;
  threadId: string;
  toId: string;
  label: string;
  dueMinute: Minute;
  status: 'open' | 'kept' | 'broken';
}

export interface SheetView {
  id: number;
  day: Day;
  revision: number;
  minute: Minute;
  toIds: string[];
  entries: {
    activityId: string;
    title: string;
    startMinute: Minute;
    endMinute: Minute;
    placeId: string | null;
    address: string;
    people: string[];
  }[];
  fields: CallSheetField[];
  missing: CallSheetField[];
  changes: string[];
  note: string;
  acknowledgedIds: string[];
  chasedIds: string[];
  latest: boolean;
}

/** What a sheet for this day would say if sent now. */
export interface SheetDraftView {
  day: Day;
  revision: number;
  entries: SheetView['entries'];
  callMinutes: { personId: string; minute: Minute }[];
  /** Everyone working that day, in the plan. */
  needIds: string[];
  /** Others who could be sent it. */
  otherIds: string[];
  fields: { field: CallSheetField; words: string | null }[];
  changes: string[];
  dueMinute: Minute;
  deskMinutes: number;
  /** Differs from the last one sent. */
  changed: boolean;
}

export interface AssessmentView {
  status: 'none' | 'waiting' | 'signed' | 'sent-back';
  needed: boolean;
  entries: AssessmentEntry[];
  note: string;
  revision: number;
  outOfDate: boolean;
  hazards: { id: string; title: string; activityIds: string[]; who: string[] }[];
  controls: {
    id: string;
    title: string;
    hierarchy: Hierarchy;
    costPence: Pence;
    line: string;
    leadMinutes: number;
    hazardIds: string[];
    status: 'none' | 'coming' | 'in-place';
    fromMinute: Minute | null;
  }[];
  deskMinutes: number;
}

export interface RiskView {
  id: string;
  title: string;
  status: RiskStatus;
  warnings: { minute: Minute; text: string }[];
  text: string;
  fromId: string | null;
  severity: 'minor' | 'major';
  happenedMinute: Minute | null;
  respondByMinute: Minute | null;
  responses: {
    id: string;
    label: string;
    outlook: string;
    costPence: Pence;
    line: string;
    deskMinutes: number;
    beyondLimit: boolean;
  }[];
  chosenId: string | null;
  worked: boolean | null;
}

export interface IncidentView {
  id: number;
  riskId: string;
  kind: IncidentKind;
  title: string;
  minute: Minute;
  recorded: boolean;
  toldIds: string[];
}

export interface LineView {
  code: string;
  title: string;
  contingency: boolean;
  budgetPence: Pence;
  committedPence: Pence;
  actualPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
  /** Budget less forecast: plus is under. */
  variancePence: Pence;
}

export interface MoneyView {
  lines: LineView[];
  budgetPence: Pence;
  committedPence: Pence;
  actualPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
  contingencyPence: Pence;
  invoices: {
    id: number;
    subjectId: string;
    line: string;
    orderedPence: Pence;
    billedPence: Pence;
    minute: Minute;
    status: InvoiceStatus;
    /** It names another bank account than the one on file; whether it was asked about by phone. */
    bankChanged: boolean;
    calledBack: boolean;
  }[];
  reports: { minute: Minute; toIds: string[]; forecastPence: Pence; reasons: string[] }[];
  reasons: string[];
}

export interface ApprovalView {
  id: number;
  kind: ApprovalKind;
  subjectId: string;
  pence: Pence;
  toId: string;
  askedMinute: Minute;
  answer: 'waiting' | 'yes' | 'no';
  words: string;
}

export interface DeadlineView {
  minute: Minute;
  text: string;
  kind: 'sheet' | 'answer' | 'promise' | 'pencil' | 'milestone' | 'risk' | 'invoice' | 'permit' | 'report' | 'payment';
  subjectId: string;
}

export interface ReleaseView {
  personId: string;
  sentMinute: Minute | null;
  signed: boolean;
}

export interface PermitView {
  id: string;
  title: string;
  kind: 'permit' | 'licence' | 'clearance' | 'insurance' | 'notice';
  about: string;
  fromId: string | null;
  activityIds: string[];
  leadDays: number;
  leadIn: 'office' | 'calendar';
  /** Where the lead time comes from, if that was verified. */
  leadSource: string | null;
  /** Office minutes. */
  replyMinutes: Range;
  options: (PermitOption & { beyondLimit: boolean })[];
  mustCover: string[];
  /** Without it the work cannot begin; otherwise it begins in breach. */
  stops: boolean;
  status: PermitStatus;
  optionId: string | null;
  askedMinute: Minute | null;
  answeredMinute: Minute | null;
  words: string;
  neededMinute: Minute | null;
  /** Last day on which asking gives the notice they want. */
  applyByDay: Day | null;
  /** Granted, and covers what the production needs. */
  fits: boolean;
  deskMinutes: number;
}

export interface TaskView {
  activityId: string;
  /** What could be said when handing it over. */
  brief: { id: string; label: string }[];
  people: { personId: string; hereToday: boolean; inHand: number }[];
  canGive: boolean;
  given: {
    toId: string;
    briefIds: string[];
    givenMinute: Minute;
    doneMinute: Minute | null;
    checkedMinute: Minute | null;
    /** What was wrong with it, once it was found or showed. */
    slip: string | null;
  } | null;
  /** Handing over takes this and a minute for each thing said. */
  briefMinutes: number;
  checkMinutes: number;
}

export interface OrderView {
  /** Purchase orders are numbered as they are raised. */
  number: number;
  subjectId: string;
  line: string | null;
  netPence: Pence;
  vatPence: Pence;
  minute: Minute;
}

export interface CashView {
  orders: OrderView[];
  vatPerMille: PerMille;
  payments: {
    id: string;
    title: string;
    pence: Pence;
    vatPence: Pence;
    dueMinute: Minute | null;
    billedMinute: Minute | null;
    paidMinute: Minute | null;
  }[];
  /** Null: there is no petty cash in this production. */
  float: { floatPence: Pence; inHandPence: Pence; spent: PettySpend[] } | null;
}

export interface DailyReportView extends Omit<DailyReport, 'minute' | 'commandIndex'> {
  sentMinute: Minute | null;
  dueMinute: Minute;
  deskMinutes: number;
}

export interface GuideView {
  step: number;
  steps: number;
  id: string;
  title: string;
  text: string;
  points: string;
  finished: boolean;
}
