/**
 * What the trainee may know now. Screens, bots and papers see only this; the truth (future weather, trust, drawn faults,
 * who has read what) stays inside. Builds a copy: nothing in it leads back into the state. Each part of it is a file in views/.
 */
import { rungsOf } from './approvals.ts';
import { onCards, oneCopy, onOneSite, uncopied } from './media.ts';
import { checkPlan } from './plan-check.ts';
import { type Run, today } from './run.ts';
import { atDesk } from './step.ts';
import type { View } from './view.ts';
import { activityViews } from './views/activities.ts';
import { bookingViews } from './views/bookings.ts';
import { sheetDrafts, sheetView } from './views/call-sheets.ts';
import { cashView } from './views/cash.ts';
import { changeViews, movementViews } from './views/changes.ts';
import { dayViews } from './views/days.ts';
import { deadlineViews } from './views/deadlines.ts';
import { deskView } from './views/desk.ts';
import { guideView } from './views/guide.ts';
import { kitView } from './views/kit.ts';
import { seenFacts } from './views/log.ts';
import { approvalViews, moneyView } from './views/money.ts';
import { personView } from './views/people.ts';
import { permitViews } from './views/permits.ts';
import { placeView } from './views/places.ts';
import { postView } from './views/post.ts';
import { releaseForms, releaseViews } from './views/releases.ts';
import { dailyReportViews, hotCostsViews } from './views/reports.ts';
import { assessmentView, incidentViews, riskViews } from './views/safety.ts';
import { taskViews } from './views/team.ts';
import { promiseViews, threadViews } from './views/threads.ts';
import { toldViews } from './views/told.ts';

/** Each part of the view by its name. A part may be made from others: `view` has them all. */
const PARTS: { [Part in keyof View]: (run: Run, view: View) => View[Part] } = {
  scenarioId: (run) => run.model.id,
  title: (run) => run.model.title,
  marked: (run) => run.model.marked,
  systems: (run) => [...run.model.systems],
  tickMinutes: (run) => run.model.tickMinutes,
  startDate: (run) => run.model.startDate,
  holidays: (run) => run.model.holidays,
  rules: ({ model: { rules } }) => ({
    title: rules.title,
    figures: rules.figures,
    hotelPence: rules.hotelPence,
    driverPence: rules.driverPence,
  }),
  roads: (run) => run.model.roads.bands,
  startMinute: (run) => run.model.startMinute,
  endMinute: (run) => run.model.endMinute,
  minute: (run) => run.state.minute,
  day: (run) => today(run),
  ended: (run) => run.state.ended && { ...run.state.ended },
  you: (run) => ({
    ...run.model.you,
    rungs: rungsOf(run.model),
    contractPence: run.model.contractPence,
    atDesk: atDesk(run),
  }),
  brief: (run) => run.model.brief,
  days: (run) => dayViews(run),
  people: (run) => run.model.people.map((person) => personView(run, person)),
  kit: (run) => run.model.kit.map((item) => kitView(run, item)),
  places: (run) => run.model.places.map((place) => placeView(run, place)),
  activities: (run, view) => activityViews(run, view.conflicts),
  conflicts: (run) => checkPlan(run),
  bookings: (run) => bookingViews(run),
  told: (run) => toldViews(run),
  desk: (run) => deskView(run),
  threads: (run) => threadViews(run),
  promises: (run) => promiseViews(run),
  sheets: (run) => run.state.sheets.map((sheet) => sheetView(run, sheet)),
  sheetDrafts: (run, view) => sheetDrafts(run, view.conflicts),
  changes: (run) => changeViews(run),
  movementOrders: (run) => movementViews(run),
  assessment: (run) => assessmentView(run),
  risks: (run) => riskViews(run),
  incidents: (run) => incidentViews(run),
  money: (run) => moneyView(run),
  approvals: (run) => approvalViews(run),
  deadlines: (run, view) => deadlineViews(run, view.sheetDrafts, view.money),
  releases: (run) => releaseViews(run),
  releaseForms: (run) => releaseForms(run),
  permits: (run) => permitViews(run),
  tasks: (run) => taskViews(run),
  post: (run) => postView(run),
  cash: (run) => cashView(run),
  dailyReports: (run) => dailyReportViews(run),
  hotCosts: (run) => hotCostsViews(run),
  cards: (run) => ({
    onCardsMinutes: onCards(run),
    uncopiedMinutes: uncopied(run),
    oneCopyMinutes: oneCopy(run),
    oneSiteMinutes: onOneSite(run),
  }),
  lost: (run) => run.state.lost.map((one) => ({ ...one })),
  lostMinutes: (run) => run.state.lost.reduce((sum, one) => sum + one.minutes, 0),
  facts: (run) => seenFacts(run),
  stop: (run) => run.state.stop && { ...run.state.stop },
  guide: (run) => guideView(run),
};
const NAMES = Object.keys(PARTS) as (keyof View)[];

/** A view whose parts are made when they are first looked at. */
class Glance {
  readonly run: Run;
  readonly made: unknown[] = [];
  constructor(run: Run) {
    this.run = run;
  }
}
NAMES.forEach((name, at) => {
  const make: (run: Run, view: View) => unknown = PARTS[name];
  Object.defineProperty(Glance.prototype, name, {
    get(this: Glance & View) {
      this.made[at] ??= make(this.run, this);
      return this.made[at];
    },
  });
});

/**
 * The same view for somebody in a hurry: it holds only until the run moves on or a command is given, and costs only what is
 * looked at. Never to be kept.
 */
export const glance = (run: Run): View => new Glance(run) as Glance & View;

export function observe(run: Run): View {
  const view = glance(run);
  return Object.fromEntries(NAMES.map((name) => [name, view[name]])) as unknown as View;
}
