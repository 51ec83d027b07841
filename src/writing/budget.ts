/** The budget line by line: what is set aside on each for people, kit, places and permits, and what is left. */
import type { Model, Pence } from '../engine/model.ts';

export interface BudgetItem {
  title: string;
  pence: Pence;
  /** Where it stands in the scenario. */
  path: (string | number)[];
}

export interface BudgetLine {
  code: string;
  title: string;
  path: (string | number)[];
  budgetPence: Pence;
  contingency: boolean;
  items: BudgetItem[];
  setAsidePence: Pence;
  /** Budget less what is set aside; below nought: more is set aside than there is. */
  leftPence: Pence;
}

export interface Budget {
  lines: BudgetLine[];
  budgetPence: Pence;
  setAsidePence: Pence;
  /** Needs and permits on a line the budget does not have. */
  homeless: BudgetItem[];
}

/** A permit counts at its cheapest option that covers what must be covered. */
function permitItems(model: Model): { line: string; item: BudgetItem }[] {
  return model.permits.flatMap((permit, at) => {
    const fits = permit.options.filter((one) => permit.mustCover.every((name) => one.covers.includes(name)));
    const cheapest = fits.sort((a, b) => a.feePence - b.feePence)[0];
    return cheapest && cheapest.feePence > 0
      ? [{ line: cheapest.line, item: { title: permit.title, pence: cheapest.feePence, path: ['permits', at] } }]
      : [];
  });
}

export function budgetOf(model: Model): Budget {
  const spends = [
    ...model.activities.flatMap((activity, at) =>
      activity.needs.map((need, index) => ({
        line: need.line,
        item: {
          title: `${need.label} for “${activity.title}”`,
          pence: need.allowancePence,
          path: ['activities', at, 'needs', index],
        } satisfies BudgetItem,
      })),
    ),
    ...permitItems(model),
  ];
  const codes = new Set(model.lines.map((line) => line.code));
  const lines = model.lines.map((line, at): BudgetLine => {
    const items = [
      ...spends.filter((one) => one.line === line.code && one.item.pence !== 0).map(({ item }) => item),
      ...line.allowances.map(({ title, pence }, index) => ({
        title,
        pence,
        path: ['lines', at, 'allowances', index],
      })),
    ];
    const setAsidePence = items.reduce((sum, one) => sum + one.pence, 0);
    return {
      code: line.code,
      title: line.title,
      path: ['lines', at],
      budgetPence: line.budgetPence,
      contingency: line.contingency,
      items,
      setAsidePence,
      leftPence: line.budgetPence - setAsidePence,
    };
  });
  return {
    lines,
    budgetPence: lines.reduce((sum, one) => sum + one.budgetPence, 0),
    setAsidePence: lines.reduce((sum, one) => sum + one.setAsidePence, 0),
    homeless: spends.filter((one) => !codes.has(one.line) && one.item.pence !== 0).map(({ item }) => item),
  };
}
