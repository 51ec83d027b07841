/** Trouble that teaches gives a sign, could have been prevented, and tempts with an answer that is easy and wrong. */
import type { Model, RiskResponse } from '../../engine/model.ts';
import type { Warn } from './warning.ts';

/** How far a choice that looks easy must lie below the best to be a wrong one. */
const CLEARLY_WORSE_PER_MILLE = 300;

/** Nothing on offer is cheaper or quicker, and something is far better. */
const easyAndWrong = (responses: readonly RiskResponse[]): boolean => {
  const best = Math.max(...responses.map((one) => one.soundPerMille));
  return responses.some(
    (one) =>
      one.soundPerMille <= best - CLEARLY_WORSE_PER_MILLE &&
      responses.every((other) => other.costPence >= one.costPence && other.deskMinutes >= one.deskMinutes),
  );
};

export function trouble(model: Model, warn: Warn): void {
  if (!model.marked) return;
  model.risks.forEach((one, at) => {
    if (one.warnings.length === 0)
      warn(
        ['risks', at],
        'no-early-sign',
        `“${one.title}” comes without a sign.`,
        'Nobody can learn to see it coming.',
        'Add one to three "warnings": what a careful person would notice before.',
      );
    if (one.prevention === '' && !one.factors.some(({ timesPerMille }) => timesPerMille < 1000))
      warn(
        ['risks', at],
        'no-prevention',
        `Nothing makes “${one.title}” less likely.`,
        'It is bad luck, however well somebody prepares.',
        'Add a factor below 1 for what a good coordinator does, or say in "prevention" what they decide.',
      );
    if (one.responses.length > 1 && !easyAndWrong(one.responses))
      warn(
        ['risks', at, 'responses'],
        'no-easy-mistake',
        `No answer to “${one.title}” looks easy and is wrong.`,
        'Whoever takes the quickest and cheapest is right, and learns nothing.',
        'Make one that costs the least money and desk time far less sound than the best.',
      );
  });
}
