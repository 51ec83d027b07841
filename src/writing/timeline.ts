/** A scenario as a line of time: a window for each activity, what is due, and when messages and risks may come. */
import { duration } from '../engine/format.ts';
import type { Minute, Model } from '../engine/model.ts';
import { officeOf } from '../engine/run.ts';
import { conditionWords, expectedMoment } from './condition-words.ts';
import type { Network, NetworkNode } from './network.ts';

export interface TimelineRow {
  /** The list of the scenario it stands in, and its place there. */
  path: ['activities' | 'threads' | 'risks', number];
  title: string;
  /** A window: work may be anywhere in it. Null from: when it comes depends on what happens. */
  from: Minute | null;
  to: Minute | null;
  /** Where in the window it stands at the earliest. */
  likelyEnd: Minute | null;
  due: Minute | null;
  critical: boolean;
  /** Chance in per mille, of a risk. */
  odds: number | null;
  /** Under the drawing: what it can't say. */
  words: string;
}

export interface TimelineGroup {
  key: 'prep' | 'shoot' | 'post' | 'delivery' | 'threads' | 'risks';
  title: string;
  rows: TimelineRow[];
}

export interface Timeline {
  startDate: string;
  from: Minute;
  to: Minute;
  /** Office hours, as minutes of the day. */
  officeFrom: number;
  officeTo: number;
  groups: TimelineGroup[];
}

const STAGES = { prep: 'Prep', shoot: 'Shoot', post: 'Post', delivery: 'Delivery' } as const;

/** So many office minutes in the words of the office: "2 days", "3 h". */
export function spareWords(minutes: number, officeDay: number): string {
  const days = Math.floor(Math.abs(minutes) / officeDay);
  if (days >= 1) return days === 1 ? 'one working day' : `${days} working days`;
  return duration(Math.abs(minutes));
}

export const percent = (perMille: number): string =>
  perMille % 10 === 0 ? `${perMille / 10}%` : `${Math.floor(perMille / 10)}.${perMille % 10}%`;

export function timelineOf(model: Model, network: Network): Timeline {
  const nodes = new Map(network.nodes.map((one) => [one.id, one]));
  const office = officeOf(model);
  const officeDay = office.to - office.from;
  const activityRow = (node: NetworkNode, at: number): TimelineRow => ({
    path: ['activities', at],
    title: node.title,
    from: node.earliestStart,
    to: Math.max(node.earliestEnd, node.latestEnd),
    likelyEnd: node.earliestEnd,
    due: node.due,
    critical: node.critical,
    odds: null,
    words:
      node.spare < 0
        ? `late by ${spareWords(node.spare, officeDay)} even if everything goes well`
        : `${spareWords(node.spare, officeDay)} to spare`,
  });
  const stages = Object.entries(STAGES).map(([stage, title]) => ({
    key: stage as keyof typeof STAGES,
    title,
    rows: network.nodes.map((node, at) => ({ node, at })).filter(({ node }) => node.stage === stage),
  }));
  return {
    startDate: model.startDate,
    from: model.startMinute,
    to: model.endMinute,
    officeFrom: office.from,
    officeTo: office.to,
    groups: [
      ...stages.map(({ key, title, rows }) => ({
        key,
        title,
        rows: rows
          .sort((a, b) => a.node.earliestStart - b.node.earliestStart)
          .map(({ node, at }) => activityRow(node, at)),
      })),
      { key: 'threads' as const, title: 'Messages', rows: threadRows(model, nodes) },
      { key: 'risks' as const, title: 'Risks', rows: riskRows(model, nodes) },
    ].filter((group) => group.rows.length > 0),
  };
}

const byMoment = (a: TimelineRow, b: TimelineRow): number =>
  (a.from ?? Number.MAX_SAFE_INTEGER) - (b.from ?? Number.MAX_SAFE_INTEGER);

function threadRows(model: Model, nodes: ReadonlyMap<string, NetworkNode>): TimelineRow[] {
  return model.threads
    .map((thread, at): TimelineRow => {
      const from = expectedMoment(model, nodes, thread.when);
      const sender = model.people.find((one) => one.id === thread.fromId)?.name ?? thread.fromId;
      return {
        path: ['threads', at],
        title: thread.subject,
        from,
        to: from,
        likelyEnd: null,
        due: null,
        critical: thread.rings,
        odds: null,
        words: `from ${sender}, ${conditionWords(model, thread.when)}${thread.asksReply ? `; answer within ${duration(thread.answerMinutes)}` : ''}`,
      };
    })
    .sort(byMoment);
}

function riskRows(model: Model, nodes: ReadonlyMap<string, NetworkNode>): TimelineRow[] {
  return model.risks
    .map((risk, at): TimelineRow => {
      const node = risk.activityId === null ? undefined : nodes.get(risk.activityId);
      const from = node ? node.earliestStart - risk.aheadMinutes : risk.atMinute;
      const where = node ? `on each day of “${node.title}”` : 'once';
      const changing = risk.factors.length === 0 ? '' : ', more or less as things stand';
      return {
        path: ['risks', at],
        title: risk.title,
        from,
        to: node ? Math.max(node.earliestEnd, node.latestEnd) : from,
        likelyEnd: null,
        due: null,
        critical: risk.severity === 'major',
        odds: risk.oddsPerMille,
        words: `${percent(risk.oddsPerMille)} ${where}${changing}; ${risk.responses.length === 1 ? 'one answer' : `${risk.responses.length} answers`}`,
      };
    })
    .sort(byMoment);
}
