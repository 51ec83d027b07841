/**
 * The model: what a scenario compiles to, as plain JSON in integers. It never changes while a run goes on.
 * This file must not know how anything works: only what there is. The state a run is in stands in state.ts.
 *
 * Units: a *minute* counts from 00:00 on the first calendar day of the scenario (local production time,
 * 24 hours every day); a *day* is minute / 1440 rounded down; money is whole pence; a share is per mille (0 to 1000).
 */

export const DAY_MINUTES = 1440;
export type Minute = number;
export type Day = number;
export type Pence = number;
export type PerMille = number;

export type Stage = 'prep' | 'shoot' | 'post' | 'delivery';
export type Department = 'production' | 'camera' | 'light' | 'sound' | 'art' | 'locations' | 'cast' | 'post';

/** Parts of the simulation a scenario puts in play; what is out of play is not on the screen. */
export type System = 'bookings' | 'money' | 'risk' | 'releases' | 'post' | 'reports' | 'contracts';

export interface Model {
  id: string;
  title: string;
  /** Fingerprint of the compiled scenario; a run file names it. */
  hash: string;
  tickMinutes: 5 | 10 | 15 | 30 | 60;
  /** ISO date of day 0. */
  startDate: string;
  /** Bank holidays, as days of the run. */
  holidays: Day[];
  startMinute: Minute;
  /** The run stops here at the latest. */
  endMinute: Minute;
  marked: boolean;
  /** The option of the standard it is marked by. */
  option: 'production' | 'post';
  systems: System[];
  you: You;
  brief: Brief;
  people: Person[];
  kit: KitItem[];
  places: Place[];
  /** Minutes by road between two places, key `a>b`; both ways are filled in. */
  travel: Record<string, number>;
  roads: Roads;
  activities: Activity[];
  lines: CostLine[];
  hazards: Hazard[];
  controls: Control[];
  risks: Risk[];
  threads: Thread[];
  permits: Permit[];
  releases: ReleaseRules;
  embargo: Embargo | null;
  incidentRules: IncidentRules;
  clientPayments: ClientPayment[];
  /** What the client pays in all by the contract; spend beyond it takes their yes. Null: nobody says. */
  contractPence: Pence | null;
  /** Jobs of post-production, with the assets and the notes that are tracked. */
  jobs: PostJob[];
  assets: Asset[];
  notes: PostNote[];
  /** Cash in the trainee's hands for small things on the day; nought: none in this production. */
  floatPence: Pence;
  desk: DeskCosts;
  rules: HoursRules;
  /** How soon messages are answered; null: nobody says. */
  messageRules: MessageRules | null;
  /** The kind of day most days are, and the days that are another. */
  dayTypes: { usual: DayType; on: Record<Day, DayType> };
  kitLimits: KitLimits;
  sky: Sky;
  start: StartingState;
  guide: GuideStep[];
  rubric: Rubric;
  /** Telephone numbers and radio channels as they stand on a call sheet. */
  unit: { phones: { of: string; number: string }[]; radio: { channel: string; use: string }[] };
  /** Fields a call sheet must carry here. */
  callSheetFields: CallSheetField[];
  /** A call sheet for a day is due this many minutes before midnight that opens the day (from the rules). */
  callSheetDueBeforeMidnightMinutes: number;
  /** What its author and tutors expect of it; the simulation never looks, and the fingerprint leaves it out. */
  calibration: CalibrationLimits;
}

export interface CalibrationLimits {
  idlePassesPerMille: PerMille;
  expertDistinctionsPerMille: PerMille;
  luckPerMille: PerMille;
  shortestMinutes: number;
  longestMinutes: number;
  deadEnds: number;
  mayNeverFire: string[];
  mayBeBest: string[];
  /** Why they differ from the house figures; empty if they do not. */
  reason: string;
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
  /** House rules that stand above the scenario, if there are any. */
  house?: { title: string; notes: string[] };
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
  grade: Grade;
  /** A child with the limits of their age, or a driver with those of the vehicle. */
  limits: WorkLimits | null;
  /** Works alone for no longer than this before somebody of the same role takes over (interpreters); null: no such limit. */
  soloMinutes: number | null;
  /** On duty for no longer than this (drivers); null: as the rules have it. */
  dutyCapMinutes: number | null;
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
  vat: Vat;
  /** What they must hear of though they do not work that day. */
  hears: HearsTopic[];
  /** What they eat, as a caterer is told it: counted, never shown with a name; empty: anything. */
  diet: string;
  /** How they are brought to the unit: "unit car"; empty: they come by themselves. */
  pickUp: string;
  /** Who signs a release for them: a parent for a child. Null: they themselves. */
  signedById: string | null;
  /** Outside the production: papers of the unit are none of their business. */
  outside: boolean;
  /** What this person may say yes to, and up to how much; null: without a limit. */
  approves: { kind: ApprovalKind; upToPence: Pence | null }[];
}

/** `standard`: the rate of the rules is added to the price; `exempt`: none is due; `none`: not registered, and may charge none. */
export const VAT_KINDS = ['standard', 'exempt', 'none'] as const;
export type Vat = (typeof VAT_KINDS)[number];

/**
 * Who has to hear of what: each call sheet, each movement order, a change of place, of time, of a child's day, of what is to be
 * delivered, the money, and whatever touches safety (domain 8).
 */
export const HEARS_TOPICS = [
  'call-sheet',
  'movement',
  'location',
  'schedule',
  'child',
  'delivery',
  'budget',
  'safety',
] as const;
export type HearsTopic = (typeof HEARS_TOPICS)[number];

/**
 * `overage`: spend beyond the price in the client's contract, which takes the client's yes in writing. `kit`: a change of kit that
 * somebody has to live with, asked of the person the kit names.
 */
export const APPROVAL_KINDS = [
  'spend',
  'assessment',
  'high-risk',
  'move-money',
  'contingency',
  'overage',
  'kit',
] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

export interface Range {
  low: number;
  high: number;
}

/** How many of a thing, by day; a day that is not here has one. */
export type Units = Record<Day, number>;

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
  vat: Vat;
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
  /** The activity that takes it back; null: the supplier fetches it. */
  returnedBy: string | null;
  /** The insurance without which the supplier does not release it. */
  insuredBy: string | null;
  /** Days charged for a week's hire. */
  weekDays: number;
  /** Gusts at which it comes down, outdoors, where it stands or flies; null: wind is nothing to it. */
  windMph: number | null;
  /** Gusts from which whoever works it takes care; null: none are named. */
  cautionMph: number | null;
  /** How high it stands or flies: gusts are stronger up there. */
  heightMetres: number;
  /** May not be used in rain, outdoors. */
  dryOnly: boolean;
  /** What it draws from a supply, and what it gives to one (a generator). */
  loadWatts: number;
  supplyWatts: number;
  /** It carries people or things between places, and stands on the movement order. */
  vehicle: boolean;
  /** Minutes of recording its cards hold; nought: nobody counts them. */
  cardMinutes: number;
  /** Hazards that come with it wherever it is used. */
  bringsIds: string[];
  /** How it fails, by its class; null: it does not. */
  fault: KitFault | null;
  /** Whose yes it needs before it is booked in place of something better; null: nobody’s. */
  agreedBy: string | null;
  /** Work that using it adds to another activity (a conform, a grade to match). */
  conform: { activityId: string; minutes: number } | null;
  /** How long a set of batteries runs it; nought: nobody counts. */
  batteryMinutes: number;
  /** Copies that a back-up onto it makes; null: it is no drive, or nobody counts. */
  copies: number | null;
  /** Minutes of recording that a drive set holds; nought: nobody counts. */
  storageMinutes: number;
  /** One of its copies goes to another place. */
  offSite: boolean;
}

/** How a class of kit fails (scenarios/rules/kit-faults.json): drawn once for each day it is used. */
export interface KitFault {
  class: string;
  /** What it does: `will not start`. */
  shows: string;
  /** What is done about it, with `{supplier}` and `{time}` to be filled in. */
  help: string;
  perMille: PerMille;
  /** Times the chance, outdoors from `KitLimits.heatFromC` and below `coldBelowC`, and if nobody tested it. */
  heatTimesPerMille: PerMille;
  coldTimesPerMille: PerMille;
  untestedTimesPerMille: PerMille;
  /** Until another is there, or this one works again. */
  backMinutes: number;
}

/** What heat, cold and height do to kit. */
export interface KitLimits {
  heatFromC: number;
  coldBelowC: number;
  /** What is left of a battery in the cold. */
  coldBatteryPerMille: PerMille;
  /** At this height gusts are stronger by the share; in between, in proportion. */
  windHeightMetres: number;
  windExtraPerMille: PerMille;
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
  vat: Vat;
  /** Paid once instead of by the day. */
  once: boolean;
  /** Cost line of the fee. */
  line: string;
  /** Minutes of office time the owner needs to sign. */
  permissionMinutes: number;
  ownerId: string | null;
  hospital: string;
  parking: string;
  /** Where the unit parks, eats and changes; empty: there is none. */
  unitBase: string;
  /** Three words that name one square of the map, in the way of what3words; empty: none. */
  locator: string;
  access: string;
  /** Known before a recce, or found out by one. */
  noise: NoiseWindow[];
  noiseKnown: boolean;
  /** What its mains give; null: nobody has to count. Known after a recce. */
  supplyWatts: number | null;
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

/** What the hour makes of a journey. */
export interface RoadBand {
  /** 1 Monday to 7 Sunday. */
  weekdays: number[];
  /** Minutes of the unit's day. */
  from: number;
  to: number;
  timesPerMille: PerMille;
  what: string;
}

export interface Roads {
  bands: RoadBand[];
  /** From one room of a place to another, and where a scenario gives no time. */
  settleInMinutes: number;
  /** Chance of a mishap on the way to a call, and what it costs. */
  mishapPerMille: PerMille;
  mishapMinutes: Range;
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
  /** Which unit does it: units eat, wrap and are told by themselves. Most productions have one, `main`. */
  unit: string;
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
  /** A night exterior: only between sunset and sunrise. */
  needsDark: boolean;
  needsDry: boolean;
  needsQuiet: boolean;
  needsAssessment: boolean;
  needsReleases: boolean;
  /** Brings what `KitItem.collectedBy` names. */
  collects: boolean;
  /** Happens at the hour it is planned for and at no other (a live event): what was not ready is missing. */
  fixed: boolean;
  /** Takes back what `KitItem.returnedBy` names. */
  returns: boolean;
  /** Tests the kit it collects or uses. */
  tests: boolean;
  /** It is out of doors though its place counts as inside (a garden, the sky over a farm). */
  outside: boolean;
  /** Fills cards as it goes on. */
  records: boolean;
  /** Makes verified copies of everything on the cards: two, unless its drives say otherwise. */
  backsUp: boolean;
  /** Lessons: a child in it is taught and does not perform. */
  teaches: boolean;
  /** A recce: finds out the place's noise at that hour and its hospital and parking. */
  reveals: boolean;
  /** Scenes, frames or items of a running order it films; empty: none are counted. */
  scenes: string;
  /** People listed on a unit list who work here though no need names them (the trainee). */
  withYou: boolean;
  /** Must be done by then; a milestone the brief names. */
  dueMinute: Minute | null;
  /** Or within this many office minutes after another activity is done. */
  dueAfter: { activityId: string; minutes: number } | null;
  /** What doing it on time is evidence of, besides itself. */
  evidence: Evidence[];
  /** Somebody else may be asked to do this desk work. */
  delegation: Delegation | null;
  /** Its doing hands things on, chosen one by one. */
  turnover: Turnover | null;
  /** A milestone: work that is fixed once it is reached. Going back to it, or to what came before it, opens it again. */
  locks: string[];
  /** A milestone waits for this too. */
  when: Condition;
  /** On finishing, a check that fails sends the work back. */
  checks: Check[];
  onStart: Effect[];
  onDone: Effect[];
}

/** Kinds of desk work whose timeliness is marked by itself: records, tracking of versions and notes, returns. */
export type Evidence = 'tracking' | 'paperwork' | 'sustainability' | 'welfare' | 'handover' | 'publicity' | 'delivery';

/** Work that may be handed to a runner or an assistant, and what they have to be told to do it well. */
export interface Delegation {
  /** Roles of people who may do it. */
  roles: string[];
  /** Things that could be said when handing over; the needed ones make a full brief, the others only take time. */
  brief: { id: string; label: string; needed: boolean }[];
  /** Chance of a slip in the work of someone fully briefed; each needed thing left unsaid adds `unsaidPerMille`. */
  slipPerMille: PerMille;
  unsaidPerMille: PerMille;
  /** Skills it wants; somebody without them slips more easily. */
  wants: string[];
  /** What is wrong if it slips, and the work it adds to what comes next if nobody checks. */
  slip: string;
  slipMinutes: number;
}

/** What is handed on from one room to the next, item by item. */
export interface Turnover {
  items: { id: string; label: string; kind: TurnoverKind; needed: boolean }[];
  /** What each missing item costs whoever works from it. */
  missingMinutes: number;
}
export const TURNOVER_KINDS = ['picture', 'sound', 'list', 'reference', 'notes', 'private', 'other'] as const;
export type TurnoverKind = (typeof TURNOVER_KINDS)[number];

/**
 * Where an asset or a shot stands, in the codes of a tracker: waiting, ready to start, in progress, in review, feedback to do,
 * approved, final, omitted.
 */
export const ASSET_STATUSES = ['wtg', 'rdy', 'ip', 'rev', 'fb', 'apr', 'fin', 'omt'] as const;
export type AssetStatus = (typeof ASSET_STATUSES)[number];

/** Something a tracker has a row for. */
export interface Asset {
  id: string;
  title: string;
  jobId: string;
  /** The work it goes through, in order, and what it stands at while that goes on and once it is done. */
  steps: { activityId: string; running: AssetStatus; done: AssetStatus }[];
}

/** A film, an episode or a campaign in post: what versions, notes and assets belong to. */
export interface PostJob {
  id: string;
  title: string;
  /** How its files begin by the house's pattern. */
  prefix: string;
  approverId: string;
  /** Who sees a version before it is approved; the approver among them. */
  reviewerIds: string[];
  /** Rounds of notes agreed with the client. */
  rounds: number;
  /** What each round beyond those costs the production, and on which line. */
  roundPence: Pence;
  line: string;
  /** Chance that a version sent by an open link turns up elsewhere. */
  leakPerMille: PerMille;
}

/** A note of somebody who has seen a version. */
export interface PostNote {
  id: string;
  jobId: string;
  fromId: string;
  text: string;
  /** Must be done, or answered; the rest is a wish. */
  must: boolean;
  /** Notes that want the opposite. */
  conflictIds: string[];
}

/**
 * Something somebody outside must grant before work may begin: a street permit, a child's licence, a clearance of music or
 * archive, insurance, notice to the police. Lead times are the trade's or the authority's, with their source.
 */
export interface Permit {
  id: string;
  title: string;
  kind: 'permit' | 'licence' | 'clearance' | 'insurance' | 'notice';
  about: string;
  /** Who grants it; null: an office that is nobody in the production. */
  fromId: string | null;
  /** Work that needs it. */
  activityIds: string[];
  /** Notice wanted before that work: whole days, of the office or of the calendar. */
  leadDays: number;
  leadIn: 'office' | 'calendar';
  /** Office minutes until they answer. */
  replyMinutes: Range;
  refusedPerMille: PerMille;
  /** The same when it is asked for with less notice than they want. */
  lateRefusedPerMille: PerMille;
  /** They send it back while this does not hold. */
  needs: Condition;
  needsWords: string;
  options: PermitOption[];
  vat: Vat;
  /** What the production needs it to cover: media, territory, streets, hours; and for how many years, if that counts. */
  mustCover: string[];
  mustYears: number | null;
  /** Found only once this holds (a viewing shows a poster on the wall); before that nobody knows of it. */
  knownWhen: Condition;
  /** Without it the work can't begin, or it begins and is a breach. */
  without: 'stops' | 'breach';
  source: string;
  verified: boolean;
}

export interface PermitOption {
  id: string;
  label: string;
  /** Something cleared already takes the place of what was wanted: nobody has to be asked. */
  instead: boolean;
  covers: string[];
  /** Term; null: without end. */
  years: number | null;
  feePence: Pence;
  line: string;
}

/** A release form: what somebody who appears agrees to. */
export interface ReleaseForm {
  id: string;
  label: string;
  covers: string[];
  /** Term; null: without end. */
  years: number | null;
}

/** What everybody who appears must have agreed to, and the forms there are for it. */
export interface ReleaseRules {
  forms: ReleaseForm[];
  mustCover: string[];
  mustYears: number | null;
}

/** Until when the production is a secret, and who of those outside the unit may know of it. */
export interface Embargo {
  untilMinute: Minute;
  mayKnowIds: string[];
}

/** A stage payment of the client: what is billed, and from when. */
export interface ClientPayment {
  id: string;
  title: string;
  pence: Pence;
  when: Condition;
  /** Calendar days from the bill in which the contract has it paid. */
  termsDays: number;
  /** Chance that it is not, until somebody asks. */
  latePerMille: PerMille;
  /** Whose money it is; null: nobody in the production. */
  payerId: string | null;
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
  /** One of the 38 situations of the trade (domain 7); null: none of them. */
  situation: number | null;
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
  /** What kind of incident it is, if any: must be recorded, and told to those who must know, in time. */
  incident: 'none' | IncidentKind;
  /** Who must be told of the incident, and within how long. */
  tellIds: string[];
  tellMinutes: number;
  /** What an authority has to hear of it, once this holds. */
  reports: { ruleId: string; when: Condition }[];
  /** What insurance may pay for it. */
  claim: Claim | null;
  /** Somebody’s slip: tired people make twice as many. */
  slip: boolean;
  /** What a good coordinator does beforehand, in words; said once it is over. */
  prevention: string;
  onHappen: Effect[];
  responses: RiskResponse[];
  /** Minutes the trainee has before it takes its own course; office minutes where its activity keeps office hours. */
  waitMinutes: number;
  ifLeft: Effect[];
}

export const INCIDENT_KINDS = ['near-miss', 'injury', 'safeguarding', 'data-breach', 'theft', 'complaint'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** A claim that may follow an incident: on which insurance, for what, and what of it nobody pays. */
export interface Claim {
  permitId: string;
  /** What the insurance must cover; empty: all that the production needs of it. */
  covers: string[];
  excessPence: Pence;
  /** Cost line that a settlement comes back to. */
  line: string;
  /** How soon the insurer wants to hear; null: as the rules have it. */
  withinMinutes: number | null;
}

/** What the law or a policy asks of incidents. Figures come from a dated file with their sources. */
export interface IncidentRules {
  /** By name. */
  reports: Record<string, ReportRule>;
  /** How soon insurers want to hear of a claim. */
  claimMinutes: number;
}

export interface ReportRule {
  title: string;
  toWhom: string;
  kinds: IncidentKind[];
  /** From the incident, all hours counted. */
  withinMinutes: number;
  /** Where that comes from; null if nobody has verified it. */
  source: string | null;
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
  /** Who is told of the incident in doing it. */
  tellIds: string[];
  effects: Effect[];
  /** Chance that `effects` come; otherwise `otherwise` come. */
  worksPerMille: PerMille;
  otherwise: Effect[];
}

export const URGENCIES = ['safety', 'shoot-day', 'client', 'routine'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How soon each kind of message is heard and answered, and from what overspend on somebody has to be told. */
export interface MessageRules {
  urgencies: Record<Urgency, { acknowledgeMinutes: number | null; answerMinutes: number }>;
  overspend: { perMille: PerMille; pence: Pence };
}

/** Whose door a matter is taken to: the line above, or the one who is there for just this. */
export const DOORS = ['line', 'safety', 'safeguarding', 'data', 'legal', 'press', 'finance'] as const;
export type Door = (typeof DOORS)[number];

export type Channel = 'email' | 'phone' | 'text' | 'in-person';
export const STANCES = ['agree', 'decline', 'offer', 'ask', 'hold', 'escalate'] as const;
export type Stance = (typeof STANCES)[number];
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
  /** One of the 38 situations of the trade (domain 7); null: none of them. */
  situation: number | null;
  urgency: Urgency | null;
  /** Minutes in which a good coordinator answers: office minutes, or straight ones if it rings. */
  answerMinutes: number;
  /** A client hears within this that they were heard; null: the answer is enough. */
  acknowledgeMinutes: number | null;
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
  /** Passed up: to whom, by which door, and how far up the ladder (0 the line manager, 1 the producer, 2 above); null: nobody named. */
  toId: string | null;
  door: Door;
  rung: 0 | 1 | 2;
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
  movementOrder: number;
  changeNotice: number;
  phone: number;
  chase: number;
  reply: number;
  assessment: number;
  costReport: number;
  moveMoney: number;
  invoice: number;
  releases: number;
  incident: number;
  permit: number;
  brief: number;
  checkWork: number;
  dailyReport: number;
  hotCosts: number;
  bill: number;
  pettyCash: number;
  receipts: number;
  clearCards: number;
  dealMemos: number;
  sendVersion: number;
  tracker: number;
}

/** Senior grades are paid less for overtime where it goes by grade (commercials). */
export type Grade = 'senior' | 'standard' | 'junior';

/**
 * How long the law lets somebody work: a child by age (children in entertainment), a driver by vehicle. Minutes, and minutes of
 * the day; a driver's performing is driving.
 */
export interface WorkLimits {
  kind: 'child' | 'driver';
  title: string;
  from: number;
  to: number;
  onSiteMinutes: number;
  performingMinutes: number;
  continuousMinutes: number;
  /** A pause from performing that counts as one. */
  pauseMinutes: number;
  restMinutes: number;
  /** Days in a row; null: no limit of their own. */
  daysInRow: number | null;
  /** Lessons on a school day on site, and the shortest that counts; null: none are owed. */
  tuition: { minutes: number; leastMinutes: number } | null;
}

/** What letting go costs, by the days of notice; the nearest first. */
export type CancellationLadder = { withinDays: number; perMille: PerMille }[];

/** Standard: ten and a meal. Semi-continuous: a short meal. Continuous: food in the hand, and home earlier. */
export const DAY_TYPES = ['standard', 'semi-continuous', 'continuous'] as const;
export type DayType = (typeof DAY_TYPES)[number];

export interface DayTerms {
  standardDayMinutes: number;
  unpaidBreakMinutes: number;
  breakMinutes: number;
}

/** One figure of the rules as people read it, and where it comes from. */
export interface RuleFigure {
  /** Its name in the rules file. */
  name: string;
  title: string;
  words: string;
  source: string;
  /** False: chosen for practice or general knowledge, never shown as official. */
  verified: boolean;
}

/** A dated profile of the hours rules. */
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
  /** On duty for so long, people go home whether or not the work is done. */
  sentHomeAfterMinutes: number;
  hoursInDay: number;
  /** Of a day on duty, the meal that is not paid. */
  unpaidBreakMinutes: number;
  /** An overtime hour costs no less and no more than this; null: no such limit. */
  overtimeFloorPence: Pence | null;
  overtimeCeilingPence: Pence | null;
  /** Overtime goes by grade instead of by band; null: by band. */
  gradeTimes: Record<Grade, PerMille> | null;
  lateMealPaid: boolean;
  /** A shot in progress may be finished for so long before a late meal is paid. */
  graceMinutes: number;
  /** Minute of the day. */
  nightFrom: number;
  /** Added to the rate in the night: 500 is half as much again. */
  nightExtraPerMille: PerMille;
  sixthDayPerMille: PerMille;
  seventhDayPerMille: PerMille;
  saturdayPerMille: PerMille;
  sundayPerMille: PerMille;
  bankHolidayPerMille: PerMille;
  /** Kinds of day other than the standard one, where the terms have them. */
  dayTypes: Partial<Record<DayType, DayTerms>>;
  /** A longer day has a second meal; null: one is enough. */
  secondBreakAfterMinutes: number | null;
  /** Rest after so many days in a row, the most days first. */
  weekendRest: { afterDays: number; restMinutes: number }[];
  /** Roles booked and paid for an hour more. */
  extraHourRoles: string[];
  /** Rest cut short is paid in these blocks and bands. */
  tocBlockMinutes: number;
  tocBands: { afterMinutes: number; timesPerMille: PerMille }[];
  /** Hours of a week that are too many. */
  weekCapMinutes: number;
  /** A hotel or a driver for somebody tired and far from home. */
  hotelPence: Pence;
  driverPence: Pence;
  callSheetDueMinuteOfDay: number;
  acknowledgeByMinuteOfDay: number;
  officeFrom: number;
  officeTo: number;
  invoiceAfterDays: number;
  /** Dearest single thing that cash is for. */
  pettyItemPence: Pence;
  /** Office days after which a supplier asks where the money is. */
  invoiceChaseAfterDays: number;
  /** A bill may differ from its order by so much and still match: a share of it, or a sum if that is more. */
  matchPerMille: PerMille;
  matchPence: Pence;
  /** How a person's chance of being free changes with the notice they get, in per mille of it; the nearest notice first. */
  freeByNotice: { withinDays: number; timesPerMille: PerMille }[];
  /** Months (1 to 12) in which everybody is busy, and what that takes from the chance. */
  peakMonths: number[];
  peakTimesPerMille: PerMille;
  /** Added to prices and kept apart from budgets. */
  vatPerMille: PerMille;
  cancellation: CancellationLadder;
  /** The same for kit and for places. */
  kitCancellation: CancellationLadder;
  placeCancellation: CancellationLadder;
  /** Kit collected from this minute of the last working day before it is needed costs nothing more. */
  collectFrom: number;
  /** And is back by this minute of the morning after. */
  returnBy: number;
  /** Days charged for a Saturday and a Sunday together. */
  weekendDays: number;
  /** For more than this the approver wants so many prices; null: nobody asks. */
  comparePrices: { overPence: Pence; quotes: number } | null;
  pencilHoldMinutes: number;
  /** How long the holder of a challenged pencil has, close to the day and further ahead. */
  challengeMinutes: number;
  challengeFarMinutes: number;
  figures: RuleFigure[];
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

/** What every call sheet carries unless a scenario says otherwise. */
export const USUAL_SHEET_FIELDS = [
  'date',
  'calls',
  'place',
  'parking',
  'hospital',
  'weather',
  'sun',
  'schedule',
  'lunch',
  'wrap',
  'contacts',
  'safety',
] as const;

/** What a bigger unit's sheet carries besides (domain 4.10). */
export const MORE_SHEET_FIELDS = [
  'day-type',
  'unit-base',
  'locator',
  'transport',
  'movement',
  'scenes',
  'catering',
  'medic',
  'radio',
  'phones',
] as const;
export type CallSheetField = (typeof USUAL_SHEET_FIELDS)[number] | (typeof MORE_SHEET_FIELDS)[number];

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
  /** For distinction in a duty, the most of its points that may lie with measures that gave less than half. */
  weakSharePerMille: PerMille;
  distinctionSharePerMille: PerMille;
  distinctionSlugs: string[];
  /** Behaviours of the standard: shown with their moments, never marked. */
  behaviours: { code: string; title: string }[];
}

export interface RubricDuty {
  slug: string;
  number: number;
  title: string;
  summary: string;
  ksbs: string[];
  measures: { id: string; weight: number; gate: boolean; ksbs: string[]; behaviours: string[] }[];
}

// ---------------------------------------------------------------- conditions and effects

/** A compiled condition: its type, and what its fields became (names, minutes, pence). Each type is a file in conditions/. */
export interface Condition {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A compiled effect, in the same way. Each type is a file in effects/. */
export interface Effect {
  readonly type: string;
  readonly [field: string]: unknown;
}
