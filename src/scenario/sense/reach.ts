/**
 * What can come about in a production, as far as that shows without playing: which messages can arrive, which risks can happen, which
 * work can be done, which flags can be set. Each may wait for another, so it is worked out round by round until nothing is added.
 * Where it is in doubt, it can: what is said never to come must be sure.
 */
import { canonical } from '../../engine/hash.ts';
import { type Condition, type Effect, type Model, STANCES } from '../../engine/model.ts';
import { PERMIT_STATUSES } from '../../engine/record.ts';
import { BOOKING_STATUSES, RISK_STATUSES } from '../../engine/state.ts';

/** Things that can or can't come about, each by its name. */
export type Event = `${'thread' | 'risk' | 'activity' | 'flag'} ${string}`;

/** Why something can't come about: in words, and because of what else that can't. */
export interface Never {
  words: string;
  because: readonly Event[];
}

const IS: Readonly<Record<string, { of: string; all: readonly string[] }>> = {
  activity: { of: 'activity', all: ['waiting', 'running', 'done'] },
  thread: { of: 'thread', all: ['waiting', 'open', 'answered', 'closed'] },
  risk: { of: 'risk', all: RISK_STATUSES },
  permit: { of: 'permit', all: PERMIT_STATUSES },
  booked: { of: 'subject', all: BOOKING_STATUSES },
};

const partsOf = ({ of }: Condition): Condition[] => (Array.isArray(of) ? of : []) as Condition[];
const statesOf = ({ is }: Condition): string[] => (Array.isArray(is) ? is : []) as string[];

/** Two parts that can't hold at once, or null: the same and not the same, one thing in two states, or at two places. */
export function clash(parts: readonly Condition[]): [Condition, Condition] | null {
  for (const [at, one] of parts.entries())
    for (const other of parts.slice(at + 1)) if (excludes(one, other) || excludes(other, one)) return [one, other];
  return null;
}

function excludes(one: Condition, other: Condition): boolean {
  if (other.type === 'not') {
    const inner = other.of as Condition;
    if (canonical(one) === canonical(inner)) return true;
    return sameThing(one, inner) && statesOf(one).every((state) => statesOf(inner).includes(state)) && !inner.stances;
  }
  if (one.type === 'planned-at' && other.type === 'planned-at')
    return one.activity === other.activity && one.place !== other.place;
  return sameThing(one, other) && !statesOf(one).some((state) => statesOf(other).includes(state));
}

function sameThing(one: Condition, other: Condition): boolean {
  const known = IS[one.type];
  return known !== undefined && one.type === other.type && one[known.of] === other[known.of];
}

export class Reach {
  private readonly events = new Set<string>();

  constructor(private readonly model: Model) {
    for (const id of model.start.done) this.events.add(`activity ${id}`);
    for (let before = -1; before < this.events.size; ) {
      before = this.events.size;
      this.round();
    }
  }

  has(event: Event): boolean {
    return this.events.has(event);
  }

  /** Null if it can hold at some time; else why it never does. */
  never(condition: Condition): Never | null {
    const { model } = this;
    const name = (field: string) => String(condition[field]);
    const not = (words: string, ...because: Event[]): Never => ({ words, because });
    switch (condition.type) {
      case 'never':
        return not('it is to hold “never”');
      case 'time-reached':
        return (condition.time as number) < model.endMinute ? null : not('its time comes after the end');
      case 'flag':
        return this.has(`flag ${name('name')}`)
          ? null
          : not(`nothing that can happen sets the flag “${name('name')}”`, `flag ${name('name')}`);
      case 'activity': {
        const title = this.titleOf('activity', name('activity'));
        const waits = statesOf(condition).includes('waiting') || this.has(`activity ${name('activity')}`);
        return waits ? null : not(`${title} can never be done`, `activity ${name('activity')}`);
      }
      case 'thread':
        return this.neverThread(condition);
      case 'read': {
        const event: Event = `thread ${name('thread')}`;
        return this.has(event) ? null : not(`${this.titleOf('thread', name('thread'))} can never come`, event);
      }
      case 'risk': {
        const event: Event = `risk ${name('risk')}`;
        const can = statesOf(condition).some((one) => one === 'quiet') || this.has(event);
        return can ? null : not(`${this.titleOf('risk', name('risk'))} can never happen`, event);
      }
      case 'delegated':
        return model.activities.find(({ id }) => id === name('activity'))?.delegation
          ? null
          : not(`${this.titleOf('activity', name('activity'))} can’t be handed to anybody`);
      case 'planned-at':
        return model.activities.find(({ id }) => id === name('activity'))?.placeIds.includes(name('place'))
          ? null
          : not(`${this.titleOf('activity', name('activity'))} is never at that place`);
      case 'all': {
        const pair = clash(partsOf(condition));
        if (pair) return not('two things it asks for can’t both hold');
        return (
          partsOf(condition)
            .map((one) => this.never(one))
            .find((one) => one !== null) ?? null
        );
      }
      case 'any': {
        const each = partsOf(condition).map((one) => this.never(one));
        const nevers = each.filter((one) => one !== null);
        return nevers.length < each.length
          ? null
          : not(nevers.map(({ words }) => words).join(', and '), ...nevers.flatMap(({ because }) => because));
      }
      case 'not':
        return this.always(condition.of as Condition) ? not('what it excludes always holds') : null;
      default:
        return null;
    }
  }

  private neverThread(condition: Condition): Never | null {
    const id = String(condition.thread);
    const thread = this.model.threads.find((one) => one.id === id);
    const states = statesOf(condition);
    if (!thread || states.includes('waiting')) return null;
    const title = this.titleOf('thread', id);
    if (!this.has(`thread ${id}`)) return { words: `${title} can never come`, because: [`thread ${id}`] };
    const asked = (condition.stances ?? []) as string[];
    const answers = asked.length > 0 || states.every((one) => one === 'answered');
    if (answers && !thread.asksReply) return { words: `${title} asks for no reply`, because: [] };
    const offered = thread.stances.map(({ stance }) => stance as string);
    return asked.length > 0 && asked.length < STANCES.length && !asked.some((one) => offered.includes(one))
      ? { words: `${title} offers no such reply`, because: [] }
      : null;
  }

  /** Whether it holds at every moment, for sure. */
  private always(condition: Condition): boolean {
    if (condition.type === 'always') return true;
    if (condition.type === 'all') return partsOf(condition).every((one) => this.always(one));
    if (condition.type === 'any') return partsOf(condition).some((one) => this.always(one));
    if (condition.type === 'not') return this.never(condition.of as Condition) !== null;
    if (condition.type === 'time-reached') return (condition.time as number) <= this.model.startMinute;
    const known = IS[condition.type];
    return (
      known !== undefined && condition.type !== 'booked' && known.all.every((one) => statesOf(condition).includes(one))
    );
  }

  titleOf(kind: 'activity' | 'thread' | 'risk', id: string): string {
    const { activities, threads, risks } = this.model;
    const found =
      kind === 'thread'
        ? threads.find((one) => one.id === id)?.subject
        : (kind === 'risk' ? risks : activities).find((one) => one.id === id)?.title;
    return `${kind === 'thread' ? 'the message ' : ''}“${found ?? id}”`;
  }

  private round(): void {
    const { activities, threads, risks } = this.model;
    for (const one of activities) {
      if (!this.has(`activity ${one.id}`)) {
        const ready = one.after.every(({ activityId }) => this.has(`activity ${activityId}`));
        if (!ready || (one.kind === 'milestone' && this.never(one.when))) continue;
        this.events.add(`activity ${one.id}`);
      }
      for (const effects of [one.onStart, one.onDone, ...one.checks.map((check) => check.effects)]) this.apply(effects);
    }
    for (const one of threads) {
      if (!this.has(`thread ${one.id}`)) {
        if (this.never(one.when)) continue;
        this.events.add(`thread ${one.id}`);
      }
      if (one.asksReply) for (const { effects } of [...one.stances, ...one.ifLeft]) this.apply(effects);
    }
    for (const one of risks) {
      if (this.neverRisk(one)) continue;
      this.events.add(`risk ${one.id}`);
      for (const effects of [
        one.onHappen,
        one.ifLeft,
        ...one.responses.flatMap(({ effects, otherwise }) => [effects, otherwise]),
      ])
        this.apply(effects);
    }
  }

  /** Why a risk never happens; null if it can. */
  neverRisk({ oddsPerMille, atMinute, activityId, only }: Model['risks'][number]): Never | null {
    const { startMinute, endMinute } = this.model;
    if (oddsPerMille === 0) return { words: 'its odds are 0', because: [] };
    if (atMinute !== null && atMinute >= endMinute) return { words: 'its time comes after the end', because: [] };
    if (atMinute !== null && atMinute < startMinute)
      return { words: 'its time is over when the production begins', because: [] };
    if (activityId !== null && !this.has(`activity ${activityId}`))
      return {
        words: `${this.titleOf('activity', activityId)} can never be done`,
        because: [`activity ${activityId}`],
      };
    return this.never(only);
  }

  private apply(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type === 'set-flag') this.events.add(`flag ${effect.name}`);
      if (effect.type === 'open-thread') this.events.add(`thread ${effect.thread}`);
      if (effect.type === 'skip-activity') this.events.add(`activity ${effect.activity}`);
    }
  }
}
