/**
 * What the trainee may know now. Screens, bots and papers see only this; the truth (future weather, trust, drawn faults,
 * who has read what) stays inside. Builds a copy: nothing in it leads back into the state. Each part of it is a file in views/.
 */
import { onCards, uncopied } from './media.ts';
import { checkPlan } from './plan-check.ts';
import { type Run, today } from './run.ts';
import { atDesk } from './step.ts';
import type { View } from './view.ts';
import { activityViews } from './views/activities.ts';
import { bookingViews } from './views/bookings.ts';
import { sheetDrafts, sheetView } from './views/call-sheets.ts';
import { cashView } from './views/cash.ts';
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
import { releaseViews } from './views/releases.ts';
import { dailyReportViews } from './views/reports.ts';
import { assessmentView, incidentViews, riskViews } from './views/safety.ts';
import { taskViews } from './views/team.ts';
import { promiseViews, threadViews } from './views/threads.ts';
import { toldViews } from './views/told.ts';

export function observe(run: Run): View {
  const { model, state } = run;
  const conflicts = checkPlan(run);
  const drafts = sheetDrafts(run);
  return {
    scenarioId: model.id,
    title: model.title,
    marked: model.marked,
    systems: [...model.systems],
    tickMinutes: model.tickMinutes,
    startDate: model.startDate,
    startMinute: model.startMinute,
    endMinute: model.endMinute,
    minute: state.minute,
    day: today(run),
    ended: state.ended && { ...state.ended },
    you: { ...model.you, atDesk: atDesk(run) },
    brief: model.brief,
    days: dayViews(run),
    people: model.people.map((person) => personView(run, person)),
    kit: model.kit.map((item) => kitView(run, item)),
    places: model.places.map((place) => placeView(run, place)),
    activities: activityViews(run, conflicts),
    conflicts,
    bookings: bookingViews(run),
    told: toldViews(run),
    desk: deskView(run),
    threads: threadViews(run),
    promises: promiseViews(run),
    sheets: state.sheets.map((sheet) => sheetView(run, sheet)),
    sheetDrafts: drafts,
    assessment: assessmentView(run),
    risks: riskViews(run),
    incidents: incidentViews(run),
    money: moneyView(run),
    approvals: approvalViews(run),
    deadlines: deadlineViews(run, drafts),
    releases: releaseViews(run),
    permits: permitViews(run),
    tasks: taskViews(run),
    cash: cashView(run),
    dailyReports: dailyReportViews(run),
    cards: { onCardsMinutes: onCards(run), uncopiedMinutes: uncopied(run) },
    lost: state.lost.map((one) => ({ ...one })),
    lostMinutes: state.lost.reduce((sum, one) => sum + one.minutes, 0),
    facts: seenFacts(run),
    stop: state.stop && { ...state.stop },
    guide: guideView(run),
  };
}
