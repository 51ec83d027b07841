/**
 * What the trainee may know, as its own type. Screens, bots and papers are written against this and cannot name
 * the truth: what has not been found out is absent from it, not hidden by a screen.
 * Each part of it stands in views/ beside what makes it. Units as in model.ts: minutes from 00:00 of day 0, whole pence, per mille.
 */
import type { Rung } from './approvals.ts';
import type { ConflictView } from './checks/conflict.ts';
import type { Brief, Day, Minute, Pence, RoadBand, RuleFigure, System } from './model.ts';
import type { LostTime, Stop } from './state.ts';
import type { ActivityView } from './views/activities.ts';
import type { BookingView } from './views/bookings.ts';
import type { SheetDraftView, SheetView } from './views/call-sheets.ts';
import type { CashView } from './views/cash.ts';
import type { ChangeView, MovementView } from './views/changes.ts';
import type { DayView } from './views/days.ts';
import type { DeadlineView } from './views/deadlines.ts';
import type { DeskView } from './views/desk.ts';
import type { GuideView } from './views/guide.ts';
import type { KitView } from './views/kit.ts';
import type { SeenFact } from './views/log.ts';
import type { ApprovalView, MoneyView } from './views/money.ts';
import type { PersonView } from './views/people.ts';
import type { PermitView } from './views/permits.ts';
import type { PlaceView } from './views/places.ts';
import type { PostView } from './views/post.ts';
import type { ReleaseFormsView, ReleaseView } from './views/releases.ts';
import type { DailyReportView, HotCostsView } from './views/reports.ts';
import type { AssessmentView, IncidentView, RiskView } from './views/safety.ts';
import type { TaskView } from './views/team.ts';
import type { PromiseView, ThreadView } from './views/threads.ts';
import type { ToldView } from './views/told.ts';

export type { Rung } from './approvals.ts';
export type { ConflictCode, ConflictView } from './checks/conflict.ts';
export type { ActivityState, ActivityView, NeedView } from './views/activities.ts';
export type { BookingView } from './views/bookings.ts';
export type { SheetDraftView, SheetView } from './views/call-sheets.ts';
export type { CashView, OrderView } from './views/cash.ts';
export type { ChangeView, MovementView } from './views/changes.ts';
export type { DayView } from './views/days.ts';
export type { DeadlineView } from './views/deadlines.ts';
export type { DeskView, JobView } from './views/desk.ts';
export type { GuideView } from './views/guide.ts';
export type { KitView } from './views/kit.ts';
export type { SeenFact } from './views/log.ts';
export type { ApprovalView, InvoiceView, LineView, MoneyView } from './views/money.ts';
export type { PersonView } from './views/people.ts';
export type { PermitView } from './views/permits.ts';
export type { PlaceView } from './views/places.ts';
export type { AssetView, NoteView, PostJobView, PostView, TurnoverView, VersionView } from './views/post.ts';
export type { ReleaseFormsView, ReleaseView } from './views/releases.ts';
export type { DailyReportView, HotCostsView } from './views/reports.ts';
export type { AssessmentView, IncidentView, RiskView } from './views/safety.ts';
export type { TaskView } from './views/team.ts';
export type { PromiseView, ReplyOptionsView, ThreadView } from './views/threads.ts';
export type { ToldView } from './views/told.ts';

export interface View {
  scenarioId: string;
  title: string;
  marked: boolean;
  systems: System[];
  tickMinutes: number;
  /** ISO date of day 0. */
  startDate: string;
  /** Bank holidays, as days of the run. */
  holidays: Day[];
  /** The figures of hours and pay that hold here, each with its source; what is not verified is not official. */
  rules: { title: string; figures: RuleFigure[]; hotelPence: Pence; driverPence: Pence };
  /** What the hour makes of a journey. */
  roads: RoadBand[];
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
  /** What was moved after people had been told, and who must hear of it. */
  changes: ChangeView[];
  /** Days on which the unit moves. */
  movementOrders: MovementView[];
  assessment: AssessmentView;
  risks: RiskView[];
  incidents: IncidentView[];
  money: MoneyView;
  approvals: ApprovalView[];
  deadlines: DeadlineView[];
  releases: ReleaseView[];
  releaseForms: ReleaseFormsView;
  permits: PermitView[];
  /** Desk work that may be handed to somebody else. */
  tasks: TaskView[];
  /** Versions, notes and the tracker; null: no post-production is tracked here. */
  post: PostView | null;
  cash: CashView;
  dailyReports: DailyReportView[];
  hotCosts: HotCostsView[];
  /**
   * Minutes of recording on cards that have not been wiped, how many of those have no two verified copies, how many have one, and
   * of all that was recorded what has no copy in another place (null where no drive goes elsewhere).
   */
  cards: { onCardsMinutes: number; uncopiedMinutes: number; oneCopyMinutes: number; oneSiteMinutes: number | null };
  lost: LostTime[];
  lostMinutes: number;
  /** What happened that a coordinator would have noticed, oldest first. */
  facts: SeenFact[];
  stop: Stop | null;
  guide: GuideView | null;
}

export interface YouView {
  role: string;
  reportsToId: string;
  limitPence: Pence;
  /** Who may say yes to what, and up to how much. */
  rungs: Rung[];
  /** What the client pays in all by the contract; spend beyond it takes their yes. */
  contractPence: Pence | null;
  mayNotDecide: string[];
  /** Minutes of the day. */
  deskFrom: number;
  deskTo: number;
  /** Whether desk work goes on right now. */
  atDesk: boolean;
}
