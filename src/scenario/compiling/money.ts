/** Cost lines and the payments of the client as an author writes them, as the engine knows them. */
import type { ClientPayment, CostLine } from '../../engine/model.ts';
import type { Reader } from '../parts/part.ts';
import type { Scenario } from '../schema.ts';

export const compileLine = (one: Scenario['lines'][number], read: Reader): CostLine => ({
  code: one.code,
  title: one.title,
  budgetPence: read.money(one.budget),
  contingency: one.contingency,
  allowances: one.allowances.map(({ id, title, amount, on }) => ({
    id,
    title,
    pence: read.money(amount),
    onActivityId: on ?? null,
  })),
});

export const compilePayment = (one: Scenario['clientPayments'][number], read: Reader): ClientPayment => ({
  id: one.id,
  title: one.title,
  pence: read.money(one.amount),
  when: read.condition(one.when),
  termsDays: one.terms,
  latePerMille: read.perMille(one.late),
  payerId: one.payer ?? null,
});
