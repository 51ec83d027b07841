/**
 * Which duties and skills of the standard a scenario gives a chance to show. Found by playing it: once carefully and once
 * doing nothing, with one seed. A measure that has an occasion in either gets its chance.
 */
import type { Model } from '../engine/model.ts';
import { assess, measures } from '../marks/assess.ts';
import { bots, playBot } from '../planner/bot.ts';

export interface MeasureCoverage {
  id: string;
  label: string;
  weight: number;
  gate: boolean;
  /** Chances to show it: the most that came in one of the plays. */
  chances: number;
  ksbs: string[];
}

export interface DutyCoverage {
  slug: string;
  number: number;
  title: string;
  measures: MeasureCoverage[];
}

export interface Coverage {
  duties: DutyCoverage[];
  /** Knowledge and skills that a measure with a chance is tied to, and those only measures without one are. */
  seen: string[];
  unseen: string[];
}

const PLAYED_BY = ['careful', 'idle'];

const ksbOrder = (a: string, b: string): number =>
  a.charCodeAt(0) - b.charCodeAt(0) || Number(a.slice(1)) - Number(b.slice(1));

/** Takes as long as two plays by a bot: a second or two for a production of weeks. */
export function coverageOf(model: Model, seed: string): Coverage {
  const most = new Map<string, number>();
  for (const id of PLAYED_BY) {
    const bot = bots.get(id);
    if (!bot) throw new Error(`There is no bot ${id}.`);
    for (const duty of assess(playBot(model, seed, bot).run).duties)
      for (const one of duty.measures) most.set(one.id, Math.max(most.get(one.id) ?? 0, one.occasions));
  }
  const duties = model.rubric.duties.map((duty) => ({
    slug: duty.slug,
    number: duty.number,
    title: duty.title,
    measures: duty.measures
      .filter((one) => one.weight > 0)
      .map(({ id, weight, gate, ksbs }) => ({
        id,
        label: measures.get(id)?.label ?? id,
        weight,
        gate,
        chances: most.get(id) ?? 0,
        ksbs,
      })),
  }));
  const all = duties.flatMap((duty) => duty.measures);
  const seen = new Set(all.filter((one) => one.chances > 0).flatMap((one) => one.ksbs));
  const unseen = new Set(all.flatMap((one) => one.ksbs).filter((one) => !seen.has(one)));
  return { duties, seen: [...seen].sort(ksbOrder), unseen: [...unseen].sort(ksbOrder) };
}
