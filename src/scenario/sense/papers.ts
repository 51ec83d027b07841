/**
 * Papers and authority that ask for what a scenario has not: a field of the call sheet nobody could fill, a contracted price with
 * nobody to agree to more, cash for what cash is not for.
 */
import { money } from '../../engine/format.ts';
import type { CallSheetField, Effect, Model } from '../../engine/model.ts';
import type { Path } from '../problems.ts';
import type { Warn } from './warning.ts';

/** Fields that need something in the file, whether it is there, and where it would stand. */
const NEEDS: Partial<Record<CallSheetField, { has: (model: Model) => boolean; write: string }>> = {
  'unit-base': { has: ({ places }) => places.some((one) => one.unitBase !== ''), write: '"unitBase" of a place' },
  locator: { has: ({ places }) => places.some((one) => one.locator !== ''), write: '"locator" of the places' },
  scenes: { has: ({ activities }) => activities.some((one) => one.scenes !== ''), write: '"scenes" of activities' },
  catering: {
    has: ({ kit }) => kit.some((one) => one.provides.includes('catering')),
    write: 'kit that provides "catering"',
  },
  medic: {
    has: ({ people }) => people.some(({ roles }) => roles.includes('medic') || roles.includes('first-aid')),
    write: 'somebody with the role "medic" or "first-aid"',
  },
  radio: { has: ({ unit }) => unit.radio.length > 0, write: '"radio" under "unit"' },
  phones: { has: ({ unit }) => unit.phones.length > 0, write: '"phones" under "unit"' },
};

export function papersAndMoney(model: Model, warn: Warn): void {
  model.callSheetFields.forEach((field, at) => {
    const needs = NEEDS[field];
    if (needs && !needs.has(model))
      warn(
        ['callSheetFields', at],
        'field-nobody-can-fill',
        `Call sheets are asked for “${field}”, and nothing in the production could fill it.`,
        'However well somebody works, every sheet has that gap.',
        `Add ${needs.write}, or leave the field out.`,
      );
  });
  if (model.contractPence !== null && !model.people.some((one) => one.approves.some(({ kind }) => kind === 'overage')))
    warn(
      ['contractPrice'],
      'nobody-agrees-to-more',
      'There is a contracted price, and nobody who could agree to more.',
      'Spend beyond it would pass without the client hearing of it.',
      'Give the client, or whoever speaks for them, "overage" in "approves".',
    );
  model.risks.forEach(({ onHappen, ifLeft }, at) => {
    dear(model, onHappen, ['risks', at, 'onHappen'], warn);
    dear(model, ifLeft, ['risks', at, 'ifLeft'], warn);
  });
  model.activities.forEach(({ onStart, onDone }, at) => {
    dear(model, onStart, ['activities', at, 'onStart'], warn);
    dear(model, onDone, ['activities', at, 'onDone'], warn);
  });
}

/** Cash that goes without anybody choosing it, and is more than cash is for. */
function dear(model: Model, effects: readonly Effect[], path: Path, warn: Warn): void {
  const most = model.rules.pettyItemPence;
  const over = effects.find(({ type, amount }) => type === 'petty-cash' && Number(amount) > most);
  if (!over) return;
  warn(
    path,
    'cash-too-dear',
    `${money(Number(over.amount))} goes from the float at once; cash is for things up to ${money(most)}.`,
    'It counts against the trainee, who has no say in it.',
    'Make it less, write "add-cost", or let it come of an answer the trainee chooses.',
  );
}
