/** A message as an author writes it, as the engine knows it: what it asks, what may be said to it, and by when. */
import type { MessageRules, Thread } from '../../engine/model.ts';
import type { Reader } from '../parts/part.ts';
import type { Scenario } from '../schema.ts';

export const compileThread = (
  one: Scenario['threads'][number],
  rules: MessageRules | null,
  usualLine: string,
  read: Reader,
): Thread => ({
  id: one.id,
  fromId: one.from,
  channel: one.channel,
  subject: one.subject,
  text: one.text,
  when: read.condition(one.when),
  asksReply: one.asksReply,
  situation: one.situation ?? null,
  urgency: one.urgency ?? null,
  ...answering(one, rules, read),
  asks: one.asks,
  stances: one.stances.map((option) => ({
    stance: option.stance,
    toId: option.to ?? null,
    door: option.door,
    rung: option.rung,
    label: option.label,
    commitsPence: read.money(option.commits),
    line: option.line ?? usualLine,
    judgement: option.judgement,
    fails: option.fails ?? null,
    answer: option.answer,
    why: option.why,
    effects: option.effects.map(read.effect),
  })),
  facts: one.facts.map((fact) => ({
    id: fact.id,
    topic: fact.topic,
    text: fact.text,
    trueWhen: read.condition(fact.trueWhen),
    needed: fact.needed,
    isPrivate: fact.private,
  })),
  needsDate: one.needsDate,
  promises: one.promises.map(({ id, label, due, keptWhen }) => ({
    id,
    label,
    dueMinute: read.time(due),
    keptWhen: read.condition(keptWhen),
  })),
  copyIds: one.copies,
  shouldCopyIds: one.shouldCopy,
  inWriting: one.inWriting,
  ifLeft: one.ifLeft.map(({ after, text, effects }) => ({
    afterMinutes: read.length(after),
    text,
    effects: effects.map(read.effect),
  })),
});

/** Without urgency and without a time of its own, a message has the time messages always had. */
const USUAL_ANSWER = '4 h';

/** By when a message is heard and answered, and whether it rings. */
function answering(
  { urgency, answerWithin, rings }: Scenario['threads'][number],
  rules: MessageRules | null,
  read: Reader,
): Pick<Thread, 'answerMinutes' | 'acknowledgeMinutes' | 'rings'> {
  const by = urgency === undefined ? undefined : rules?.urgencies[urgency];
  const own = answerWithin === undefined ? undefined : read.length(answerWithin);
  const answerMinutes = own ?? by?.answerMinutes ?? read.length(USUAL_ANSWER);
  const acknowledge = by?.acknowledgeMinutes ?? null;
  return {
    answerMinutes,
    acknowledgeMinutes: acknowledge === null || acknowledge >= answerMinutes ? null : acknowledge,
    rings: rings ?? (urgency === 'safety' || urgency === 'shoot-day'),
  };
}
