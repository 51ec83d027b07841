/**
 * What needs you, when nothing is selected: work that cannot go on, decisions, what spoils the plan, and what has no time yet.
 * Each line leads to what it is about. It must not know how any of it is put right.
 */
import './needs-you.css';
import {
  Banknote,
  CalendarPlus,
  ClipboardCheck,
  FileClock,
  FileSignature,
  LampDesk,
  OctagonX,
  Siren,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActivityView, ConflictView, View } from '../../engine/view.ts';
import { dayLabel, dayOf, duration } from '../../session/words.ts';
import { Count, listNames, nameOf } from '../kit/index.ts';
import { useKept } from '../panels/parts/kept.ts';
import { heldUpWords, isOver, jobOf } from '../panels/parts/reading.ts';
import { shortMoment } from '../play/stats.tsx';
import { useActions, useView } from '../session-context.ts';

const MOST = 6;

interface Group {
  activityId: string;
  conflicts: ConflictView[];
  stops: number;
  startMinute: number;
}

/** Days ahead within which what spoils the plan comes before the work that is ready now. */
const SOON = 2;

const isSoon = (view: View, group: Group): boolean => dayOf(group.startMinute) <= view.day + SOON;

export function NeedsYou() {
  const view = useView();
  const { select, setPanel, setTab } = useActions();
  const [, showPaper] = useKept<string | null>('papers-shown', null);
  const decisions = view.risks.filter(({ id, status }) => status === 'happening' && !jobOf(view, 'answer-risk', id));
  const groups = groupsOf(view);
  const ready = view.activities.filter((one) => one.canDo && !given(view, one.id));
  const unplaced = view.activities.filter(isUnplaced);
  const rest = groups.length - MOST;
  const errands = errandsOf(view);
  const stuck = view.activities.flatMap(({ id, title, heldUpBy }) =>
    // What only waits for that is said of the plan already.
    heldUpBy && heldUpBy.reason !== 'predecessor' ? [{ id, title, heldUpBy }] : [],
  );
  const count = stuck.length + decisions.length + errands.length + groups.length + ready.length + unplaced.length;
  const shown = groups.slice(0, MOST);
  const trouble = ({ activityId, conflicts, stops, startMinute }: Group) => (
    <Todo
      key={activityId}
      icon={
        stops > 0 ? (
          <OctagonX className="is-bad" aria-hidden="true" />
        ) : (
          <TriangleAlert className="is-tungsten" aria-hidden="true" />
        )
      }
      title={nameOf(view, activityId)}
      onGo={() => select({ kind: 'activity', id: activityId })}
    >
      {Number.isFinite(startMinute) && dayOf(startMinute) >= view.day
        ? `${dayLabel(view.startDate, dayOf(startMinute))}. `
        : ''}
      {stops > 0 ? 'Stops the work: ' : 'Makes it worse: '}
      {conflicts[0]?.text}
      {conflicts.length > 1 ? ` And ${conflicts.length - 1} more.` : ''}
    </Todo>
  );
  return (
    <section className="needs-you" aria-labelledby="needs-you">
      <header className="needs-you-head">
        <h2 className="details-title" id="needs-you">
          What needs you
        </h2>
        <Count n={count} label="things" tone={count > 0 ? 'tungsten' : 'quiet'} />
      </header>
      {count === 0 ? (
        <p className="is-quiet">The plan stands, as far as you can know. Choose a bar or a row to see more.</p>
      ) : null}
      <ul className="todo">
        {decisions.map((risk) => (
          <Todo
            key={risk.id}
            icon={<Siren className="is-bad" aria-hidden="true" />}
            title={risk.title}
            onGo={() => select({ kind: 'risk', id: risk.id })}
          >
            Somebody waits for your decision
            {risk.respondByMinute === null ? '' : ` until ${shortMoment(view, risk.respondByMinute)}`}.
          </Todo>
        ))}
        {stuck.map(({ id, title, heldUpBy }) => (
          <Todo
            key={`stuck-${id}`}
            icon={<OctagonX className="is-bad" aria-hidden="true" />}
            title={title}
            onGo={() => select({ kind: 'activity', id })}
          >
            Held up now: {heldUpWords(view, heldUpBy)}.
          </Todo>
        ))}
        {errands.map(({ key, icon, title, why, panel, paper, activityId }) => (
          <Todo
            key={key}
            icon={icon}
            title={title}
            onGo={() => {
              if (activityId) select({ kind: 'activity', id: activityId });
              else {
                if (paper) showPaper(paper);
                setPanel(panel);
                setTab('plan');
              }
            }}
          >
            {why}
          </Todo>
        ))}
        {shown.filter((one) => isSoon(view, one)).map(trouble)}
        {ready.map((one) => (
          <Todo
            key={one.id}
            icon={<LampDesk className="is-tungsten" aria-hidden="true" />}
            title={one.title}
            onGo={() => select({ kind: 'activity', id: one.id })}
          >
            Ready for your desk, {duration(one.estimate.likely)}.
          </Todo>
        ))}
        {unplaced.length > 0 ? (
          <Todo
            icon={<CalendarPlus className="is-tungsten" aria-hidden="true" />}
            title={`${unplaced.length} ${unplaced.length === 1 ? 'activity has' : 'activities have'} no time yet`}
            onGo={() => {
              setPanel('plan');
              setTab('plan');
            }}
          >
            Show the plan. First without a time: {unplaced[0]?.title}.
          </Todo>
        ) : null}
        {shown.filter((one) => !isSoon(view, one)).map(trouble)}
      </ul>
      {rest > 0 ? (
        <p className="is-quiet">
          {rest} more {rest === 1 ? 'activity has' : 'activities have'} something to put right. The plan lists them
          under Needs attention.
        </p>
      ) : null}
    </section>
  );
}

function Todo({
  icon,
  title,
  onGo,
  children,
}: {
  icon: ReactNode;
  title: string;
  onGo: () => void;
  children: ReactNode;
}) {
  return (
    <li>
      <button type="button" className="todo-go" onClick={onGo}>
        {icon}
        <span className="todo-words">
          <strong>{title}</strong>
          <span className="todo-why">{children}</span>
        </span>
      </button>
    </li>
  );
}

interface Errand {
  key: string;
  icon: ReactNode;
  title: string;
  why: string;
  panel: 'papers' | 'budget' | 'risk';
  /** Which of the papers. */
  paper?: 'permits' | 'changes' | 'post' | 'reports' | 'releases';
  activityId?: string;
}

/** Days before the last day to ask for a permit at which it begins to press. */
const PRESSING = 3;

/** Minutes after which a request nobody answered is worth a call. */
const UNANSWERED = 180;

/** The office’s errands that are due: forms, work to look over, reports, bills, people to tell. */
function errandsOf(view: View): Errand[] {
  const icon = <FileClock className="is-tungsten" aria-hidden="true" />;
  return [
    ...view.permits
      .filter(
        ({ status, applyByDay }) =>
          status === 'sent-back' || (status === 'none' && applyByDay !== null && applyByDay - view.day <= PRESSING),
      )
      .map(({ id, title, status, applyByDay }) => ({
        key: `permit-${id}`,
        icon,
        title,
        why:
          status === 'sent-back'
            ? 'The form came back.'
            : `Apply by ${dayLabel(view.startDate, applyByDay ?? view.day)}.`,
        panel: 'papers' as const,
        paper: 'permits' as const,
      })),
    ...view.approvals
      .filter(({ answer, askedMinute }) => answer === 'waiting' && view.minute - askedMinute >= UNANSWERED)
      .map(({ id, subjectId, toId }) => ({
        key: `approval-${id}`,
        icon,
        title: `${nameOf(view, toId)} has not answered`,
        why: `Asked about ${subjectId === 'assessment' ? 'the risk assessment' : nameOf(view, subjectId)}. You can ring.`,
        panel: subjectId === 'assessment' ? ('risk' as const) : ('budget' as const),
      })),
    ...view.changes
      .filter(({ settled }) => !settled)
      .map((change) => ({
        key: `change-${change.id}`,
        icon,
        title: `${nameOf(view, change.activityId)} was moved`,
        why: `Must hear: ${listNames(change.mustIds.filter((id) => !change.toldIds.includes(id)).map((id) => nameOf(view, id)))}.`,
        panel: 'papers' as const,
        paper: 'changes' as const,
      })),
    ...view.tasks
      .filter(({ given }) => given?.doneMinute != null && given.checkedMinute === null)
      .map(({ activityId, given }) => ({
        key: `check-${activityId}`,
        icon: <ClipboardCheck className="is-tungsten" aria-hidden="true" />,
        title: nameOf(view, activityId),
        why: `${nameOf(view, given?.toId ?? '')} has done it: look it over.`,
        panel: 'papers' as const,
        activityId,
      })),
    ...(view.post?.jobs ?? []).flatMap((job) => {
      const newest = job.versions.at(-1);
      const waiting = newest ? job.reviewerIds.filter((id) => !newest.sends.some((send) => send.toId === id)) : [];
      const fresh = job.notes.filter((note) => !note.logged && !note.dropped);
      return [
        ...(newest && waiting.length > 0
          ? [
              {
                key: `version-${job.id}`,
                icon,
                title: `${job.title}, version ${newest.number}`,
                why: `Not sent to ${waiting.map((id) => nameOf(view, id)).join(' and ')}.`,
                panel: 'papers' as const,
                paper: 'post' as const,
              },
            ]
          : []),
        ...(fresh.length > 0
          ? [
              {
                key: `notes-${job.id}`,
                icon,
                title: `${job.title}: notes`,
                why: fresh.length === 1 ? 'A note is on no list.' : `${fresh.length} notes are on no list.`,
                panel: 'papers' as const,
                paper: 'post' as const,
              },
            ]
          : []),
      ];
    }),
    ...view.dailyReports
      .filter((report) => report.sentMinute === null && view.day > report.day)
      .map((report) => ({
        key: `report-${report.day}`,
        icon,
        title: `Daily report of ${dayLabel(view.startDate, report.day)}`,
        why: `Due ${shortMoment(view, report.dueMinute)}.`,
        panel: 'papers' as const,
        paper: 'reports' as const,
      })),
    ...view.hotCosts
      .filter((one) => one.sentMinute === null)
      .map((one) => ({
        key: `hot-${one.day}`,
        icon,
        title: `Hot costs of ${dayLabel(view.startDate, one.day)}`,
        why: `Due ${shortMoment(view, one.dueMinute)}.`,
        panel: 'budget' as const,
      })),
    ...view.cash.payments
      .filter((one) => one.dueMinute !== null && one.billedMinute === null)
      .map((one) => ({
        key: `bill-${one.id}`,
        icon: <Banknote className="is-tungsten" aria-hidden="true" />,
        title: one.title,
        why: 'The client can be billed.',
        panel: 'budget' as const,
      })),
    ...view.cash.payments
      .filter((one) => one.overdue)
      .map((one) => ({
        key: `overdue-${one.id}`,
        icon: <Banknote className="is-tungsten" aria-hidden="true" />,
        title: one.title,
        why: 'The client has not paid in time.',
        panel: 'budget' as const,
      })),
    ...view.incidents
      .filter((one) => !one.recorded)
      .map((one) => ({
        key: `incident-${one.id}`,
        icon: <Siren className="is-bad" aria-hidden="true" />,
        title: one.title,
        why: 'To be recorded, and told to those who must know.',
        panel: 'risk' as const,
      })),
    ...view.incidents
      .filter((one) => one.recorded && one.reports.some((report) => report.due && report.reportedMinute === null))
      .map((one) => ({
        key: `report-incident-${one.id}`,
        icon: <Siren className="is-tungsten" aria-hidden="true" />,
        title: one.title,
        why: 'An authority has to hear of it.',
        panel: 'risk' as const,
      })),
    ...view.releases
      .filter((one) => one.status === 'questions' || one.status === 'withdrawn')
      .map((one) => ({
        key: `release-${one.personId}`,
        icon: <FileSignature className="is-tungsten" aria-hidden="true" />,
        title: `Release of ${nameOf(view, one.personId)}`,
        why: one.status === 'questions' ? 'They ask something before they sign.' : 'It has been taken back.',
        panel: 'papers' as const,
        paper: 'releases' as const,
      })),
  ];
}

const given = (view: View, activityId: string): boolean =>
  view.desk.jobs.some((job) => job.commandType === 'do-activity' && job.subjectIds.includes(activityId));

/** Waits for a time from you: desk work is given to the desk, and waits and milestones happen by themselves. */
const isUnplaced = (activity: ActivityView): boolean =>
  activity.startMinute === null &&
  activity.canPlan &&
  !isOver(activity) &&
  (activity.kind === 'work' || activity.kind === 'break');

/** By activity, what stops the work first, then what comes soonest. */
function groupsOf(view: View): Group[] {
  const groups = new Map<string, Group>();
  for (const conflict of view.conflicts) {
    const group = groups.get(conflict.activityId) ?? {
      activityId: conflict.activityId,
      conflicts: [],
      stops: 0,
      startMinute: view.activities.find((one) => one.id === conflict.activityId)?.startMinute ?? Infinity,
    };
    if (conflict.stops) group.conflicts.unshift(conflict);
    else group.conflicts.push(conflict);
    group.stops += Number(conflict.stops);
    groups.set(conflict.activityId, group);
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.stops > 0) - Number(a.stops > 0) || a.startMinute - b.startMinute,
  );
}
