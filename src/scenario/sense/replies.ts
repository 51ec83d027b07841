/** Answers with nothing to weigh: replies with a habit, one stance twice, and responses that no one would ever choose or lose by. */
import { canonical } from '../../engine/hash.ts';
import type { Model, Risk } from '../../engine/model.ts';
import type { Warn } from './warning.ts';

/** Threads with replies from which a habit shows. */
const FEWEST_FOR_A_HABIT = 4;

export function answersWeighed(model: Model, warn: Warn): void {
  replies(model, warn);
  stancesTwice(model, warn);
  responses(model, warn);
}

function replies(model: Model, warn: Warn): void {
  const asking = model.threads.flatMap((one, at) =>
    one.asksReply && one.stances.length > 1 ? [{ one, at, good: best(one.stances) }] : [],
  );
  for (const { one, at, good } of asking) {
    if (good.length > 0 && good.length < one.stances.length) continue;
    warn(
      ['threads', at, 'stances'],
      good.length === 0 ? 'no-good-reply' : 'every-reply-good',
      good.length === 0
        ? `No reply to “${one.subject}” is a good one.`
        : `Every reply to “${one.subject}” is as good as every other.`,
      good.length === 0 ? 'Whatever somebody answers costs marks.' : 'There is nothing to weigh.',
      'Give one of the replies another `judgement`: 2 is right, 1 will do, 0 is wrong.',
    );
  }
  const clear = asking.filter(({ good }) => good.length === 1);
  if (clear.length < FEWEST_FOR_A_HABIT) return;
  const first = clear.map(({ good }) => good[0] ?? 0);
  const longest = clear.map(({ one }) => {
    const lengths = one.stances.map(({ label }) => label.length);
    return lengths.indexOf(Math.max(...lengths));
  });
  const habit =
    new Set(first).size === 1
      ? `The right reply is always number ${(first[0] ?? 0) + 1} of the list.`
      : longest.every((at, index) => at === first[index])
        ? 'The right reply is always the longest.'
        : null;
  if (habit) warn(['threads'], 'replies-by-habit', habit, 'A class finds that out before it reads.', 'Mix them.');
}

/** The places of the replies that are right. */
const best = (stances: Model['threads'][number]['stances']): number[] =>
  stances.flatMap(({ judgement, fails }, at) => (judgement === 2 && fails === null ? [at] : []));

/** A reply is given by its stance and by whom it is passed up to, so the second of one kind could never be. */
function stancesTwice(model: Model, warn: Warn): void {
  model.threads.forEach((thread, at) => {
    thread.stances.forEach(({ stance, toId, label }, index) => {
      if (thread.stances.findIndex((one) => one.stance === stance && one.toId === toId) === index) return;
      warn(
        ['threads', at, 'stances', index, 'stance'],
        'stance-twice',
        `“${thread.subject}” has two replies with the stance "${stance}".`,
        `Only the first of them counts, so “${label}” could never be given.`,
        'Give one of them another stance, or take it out.',
      );
    });
  });
}

type Response = Risk['responses'][number];

/** As good a choice, as cheap, as quick and as sure, and better in one of these. */
function beats(one: Response, other: Response): boolean {
  const ways = [
    one.soundPerMille - other.soundPerMille,
    other.costPence - one.costPence,
    other.deskMinutes - one.deskMinutes,
    one.worksPerMille - other.worksPerMille,
  ];
  return ways.every((way) => way >= 0) && ways.some((way) => way > 0);
}

const doing = ({ effects, otherwise }: Response): string => canonical({ effects, otherwise });

/** A response that another beats in every way, and that does nothing which the other does not, is no choice. */
function responses(model: Model, warn: Warn): void {
  model.risks.forEach((risk, at) => {
    risk.responses.forEach((one, index) => {
      const better = risk.responses.find((other) => beats(other, one) && doing(other) === doing(one));
      if (!better) return;
      warn(
        ['risks', at, 'responses', index],
        'never-chosen',
        `“${one.label}” is worse than “${better.label}” in every way: judgement, cost, time and odds.`,
        'There is nothing to weigh: nobody who reads would choose it.',
        'Make it cheaper, quicker or surer, or let it do something of its own.',
      );
    });
  });
}
