/** Conditions as a tutor would say them, and the moment one first holds if the plan goes as it should. */
import { conditionTypes } from '../engine/conditions.ts';
import { moment } from '../engine/format.ts';
import type { Condition, Minute, Model } from '../engine/model.ts';
import type { NetworkNode } from './network.ts';

const titleOf = (model: Model, id: unknown): string =>
  `“${model.activities.find((one) => one.id === id)?.title ?? String(id)}”`;
const personOf = (model: Model, id: unknown): string =>
  [...model.people, ...model.kit, ...model.places].find((one) => one.id === id)?.name ?? String(id);
const either = (words: unknown): string => (Array.isArray(words) ? words.join(' or ') : String(words));

const span = (minutes: number): string =>
  minutes % 1440 === 0 ? `${minutes / 1440} ${minutes === 1440 ? 'day' : 'days'}` : `${Math.round(minutes / 60)} hours`;

export function conditionWords(model: Model, condition: Condition): string {
  const { activity, person, of, is } = condition;
  const list = (Array.isArray(of) ? of : [of]) as Condition[];
  switch (condition.type) {
    case 'always':
      return 'from the start';
    case 'never':
      return 'never by itself';
    case 'all':
      return list.map((one) => conditionWords(model, one)).join(', and ');
    case 'any':
      return list.map((one) => conditionWords(model, one)).join(', or ');
    case 'not':
      return `not: ${list.map((one) => conditionWords(model, one)).join('')}`;
    case 'time-reached':
      return `at ${moment(model.startDate, condition.time as Minute)}`;
    case 'activity':
      return `when ${titleOf(model, activity)} is ${either(is)}`;
    case 'before-activity':
      return `${span(condition.by as number)} before ${titleOf(model, activity)}`;
    case 'thread':
      return `when the message “${model.threads.find((one) => one.id === condition.thread)?.subject ?? condition.thread}” is ${either(is)}`;
    case 'risk':
      return `when “${model.risks.find((one) => one.id === condition.risk)?.title ?? condition.risk}” is ${either(is)}`;
    case 'planned-at':
      return `when ${titleOf(model, activity)} is planned at ${personOf(model, condition.place)}`;
    case 'sheet-sent':
      return `when the call sheet for ${titleOf(model, activity)} is out`;
    case 'told':
      return `when ${personOf(model, person)} has been told of ${titleOf(model, activity)}`;
    case 'trust-below':
      return `when ${personOf(model, person)}’s trust is below ${condition.trust}`;
    case 'booked':
      return `when ${personOf(model, condition.subject)} is ${either(is)}`;
    case 'flag':
      return `when “${condition.name}” has happened`;
    default: {
      const about = conditionTypes.get(condition.type)?.about ?? condition.type;
      return `when this holds: ${about.charAt(0).toLowerCase()}${about.slice(1).replace(/\.$/, '')}`;
    }
  }
}

/** The first minute it could hold if the plan goes as it should; null when that depends on what happens. */
export function expectedMoment(
  model: Model,
  nodes: ReadonlyMap<string, NetworkNode>,
  condition: Condition,
): Minute | null {
  const at = (one: Condition) => expectedMoment(model, nodes, one);
  const node = nodes.get(String(condition.activity));
  switch (condition.type) {
    case 'always':
      return model.startMinute;
    case 'time-reached':
      return condition.time as Minute;
    case 'activity': {
      const is = condition.is as string[];
      if (!node) return null;
      if (is.includes('waiting')) return model.startMinute;
      return is.includes('running') ? node.earliestStart : node.earliestEnd;
    }
    case 'before-activity':
      return node ? Math.max(model.startMinute, node.earliestStart - (condition.by as number)) : null;
    case 'all': {
      const moments = (condition.of as Condition[]).map(at).filter((one) => one !== null);
      return moments.length === 0 ? null : Math.max(...moments);
    }
    case 'any': {
      const moments = (condition.of as Condition[]).map(at).filter((one) => one !== null);
      return moments.length === 0 ? null : Math.min(...moments);
    }
    default:
      return null;
  }
}
