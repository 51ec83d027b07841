/**
 * From a run to its marks: every measure gives occasions, every occasion becomes an entry of the ledger, and the entries of
 * a duty add up to its points exactly, in whole tenths. Measures are found by themselves in measures/.
 */
import type { RubricDuty } from '../engine/model.ts';
import { lineSums } from '../engine/money.ts';
import type { Run } from '../engine/run.ts';
import type { BehaviourResult, DutyResult, Grade, LedgerEntry, Marks, Measure, MeasureResult } from './marks.ts';

const found = import.meta.glob<Measure>('./measures/*.ts', { eager: true, import: 'default' });

/** Every measure there is, by its name (the file's). */
export const measures: ReadonlyMap<string, Measure> = new Map(
  Object.values(found).map((measure) => [measure.id, measure]),
);

const WHOLE = 1000;

/** Splits a whole number by weights; remainders go to the largest first, then to the earlier. */
export function share(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const parts = weights.map((weight, at) => ({
    at,
    part: Math.floor((whole * weight) / sum),
    rest: (whole * weight) % sum,
  }));
  let left = whole - parts.reduce((total, one) => total + one.part, 0);
  for (const one of [...parts].sort((a, b) => b.rest - a.rest || a.at - b.at)) {
    if (left === 0) break;
    one.part += 1;
    left -= 1;
  }
  return parts.map((one) => one.part);
}

export function assess(run: Run): Marks {
  const { rubric } = run.model;
  const duties = rubric.duties.map((duty) => assessDuty(run, duty));
  const seen = duties.filter((duty) => duty.tenths !== null);
  const sums = run.model.lines.map((line) => ({ line, sums: lineSums(run, line) }));
  return {
    standard: rubric.standard,
    version: rubric.version,
    overall: overall(run, seen),
    duties,
    ledger: duties.flatMap((duty) => duty.entries),
    behaviours: behavioursOf(run, duties),
    lostMinutes: run.state.lost.reduce((sum, one) => sum + one.minutes, 0),
    budgetPence: sums.reduce((sum, one) => sum + one.sums.budgetPence, 0),
    finalCostPence: sums.reduce((sum, one) => sum + one.sums.actualPence + one.sums.committedPence, 0),
  };
}

/** The moments of each behaviour, in order of time: those of the measures that the rubric says may speak of it. */
function behavioursOf(run: Run, duties: readonly DutyResult[]): BehaviourResult[] {
  const { rubric } = run.model;
  return rubric.behaviours.map(({ code, title }) => {
    const ids = new Set(
      rubric.duties.flatMap((duty) =>
        duty.measures.filter((one) => one.behaviours.includes(code)).map((one) => one.id),
      ),
    );
    const seen = new Set<string>();
    const moments = duties
      .flatMap((duty) => duty.entries)
      .filter((entry) => {
        const key = `${entry.measure} ${entry.text}`;
        if (!ids.has(entry.measure) || entry.tenths < 0 || seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .sort((a, b) => a.minute - b.minute)
      .map(({ minute, text, commandIndex, factIndex }) => ({ minute, text, commandIndex, factIndex }));
    return { code, title, moments };
  });
}

function assessDuty(run: Run, duty: RubricDuty): DutyResult {
  const chances = duty.measures
    .filter((one) => one.weight > 0)
    .map((one) => {
      const measure = measures.get(one.id);
      if (!measure) throw new Error(`The rubric names a measure that does not exist: ${one.id}`);
      return { ...one, measure, occasions: measure.assess(run) };
    })
    .filter((one) => one.occasions.length > 0);
  const blank = { slug: duty.slug, number: duty.number, title: duty.title, summary: duty.summary, ksbs: duty.ksbs };
  if (chances.length === 0) {
    return {
      ...blank,
      tenths: null,
      points: null,
      grade: 'not-seen',
      gateBreached: false,
      measures: [],
      entries: [],
      where: 'Not seen in this production.',
      evidence: 'The scenario gave no chance to show it.',
      next: 'Choose a production that asks for it.',
    };
  }
  const whole = share(
    WHOLE,
    chances.map((one) => one.weight),
  );
  const entries: LedgerEntry[] = [];
  const results: MeasureResult[] = chances.map((one, at) => {
    const outOfTenths = whole[at] ?? 0;
    const parts = share(
      outOfTenths,
      one.occasions.map((chance) => chance.weight),
    );
    let tenths = 0;
    one.occasions.forEach((chance, index) => {
      const outOf = parts[index] ?? 0;
      const won = Math.floor((outOf * chance.got) / 1000);
      tenths += won;
      entries.push({
        minute: chance.minute,
        duty: duty.slug,
        measure: one.id,
        ksbs: one.ksbs,
        tenths: won,
        outOfTenths: outOf,
        text: chance.text,
        commandIndex: chance.commandIndex,
        factIndex: chance.factIndex,
      });
    });
    return {
      id: one.id,
      label: one.measure.label,
      about: one.measure.about,
      tenths,
      outOfTenths,
      occasions: one.occasions.length,
    };
  });
  let tenths = results.reduce((sum, one) => sum + one.tenths, 0);
  const breached = chances.flatMap((one) =>
    one.gate ? one.occasions.filter((chance) => chance.breach).map((chance) => ({ one, chance })) : [],
  );
  const cap = run.model.rubric.gateCapPoints * 10;
  const first = breached[0];
  if (first && tenths > cap) {
    entries.push({
      minute: first.chance.minute,
      duty: duty.slug,
      measure: first.one.id,
      ksbs: first.one.ksbs,
      tenths: cap - tenths,
      outOfTenths: 0,
      text: `This must never happen, so the duty goes no higher than ${run.model.rubric.gateCapPoints}: ${first.chance.text}`,
      commandIndex: first.chance.commandIndex,
      factIndex: first.chance.factIndex,
    });
    tenths = cap;
  }
  const grade = gradeOf(run, tenths, results, breached.length > 0);
  return {
    ...blank,
    tenths,
    points: tenths / 10,
    grade,
    gateBreached: breached.length > 0,
    measures: results,
    entries: entries.sort((a, b) => a.minute - b.minute),
    ...feedback(run, tenths, grade, results, entries),
  };
}

function gradeOf(run: Run, tenths: number, results: readonly MeasureResult[], breached: boolean): Grade {
  const { passPoints, distinctionPoints, weakSharePerMille } = run.model.rubric;
  if (breached || tenths < passPoints * 10) return 'fail';
  const points = (some: readonly MeasureResult[]) => some.reduce((sum, one) => sum + one.outOfTenths, 0);
  const weak = results.filter((one) => one.tenths * 2 < one.outOfTenths);
  const even = points(weak) * 1000 <= points(results) * weakSharePerMille;
  return tenths >= distinctionPoints * 10 && even ? 'distinction' : 'pass';
}

/** Where you are, the evidence, the one next thing to do: about the work, never about the person. */
function feedback(
  run: Run,
  tenths: number,
  grade: Grade,
  results: readonly MeasureResult[],
  entries: readonly LedgerEntry[],
) {
  const { passPoints, distinctionPoints } = run.model.rubric;
  const weakest = [...results].sort((a, b) => b.outOfTenths - b.tenths - (a.outOfTenths - a.tenths))[0];
  const strongest = [...results].sort((a, b) => b.tenths - a.tenths)[0];
  const costliest = entries
    .filter((one) => one.measure === weakest?.id)
    .sort((a, b) => b.outOfTenths - b.tenths - (a.outOfTenths - a.tenths))[0];
  const points = Math.floor(tenths / 10);
  const where =
    grade === 'distinction'
      ? `Distinction-level evidence in this run: ${points} of 100.`
      : grade === 'pass'
        ? `Pass-level evidence in this run: ${points} of 100. Distinction level begins at ${distinctionPoints}.`
        : `Below pass level in this run: ${points} of 100. Pass level begins at ${passPoints}.`;
  const full = weakest === undefined || weakest.tenths === weakest.outOfTenths;
  return {
    where,
    evidence:
      strongest && strongest.tenths > 0
        ? `Most came from: ${strongest.label.toLowerCase()}.${full || !costliest ? '' : ` Most was left at: ${costliest.text}`}`
        : (costliest?.text ?? ''),
    next:
      full || !weakest
        ? 'Do the same in another production: a grade needs two.'
        : (measures.get(weakest.id)?.next ?? ''),
  };
}

function overall(run: Run, seen: readonly DutyResult[]): Marks['overall'] {
  const { distinctionSharePerMille, distinctionSlugs } = run.model.rubric;
  const points =
    seen.length === 0 ? 0 : Math.floor(seen.reduce((sum, duty) => sum + (duty.tenths ?? 0), 0) / seen.length) / 10;
  const failed = seen.filter((duty) => duty.grade === 'fail');
  if (seen.length === 0) return { grade: 'fail', points, why: 'Nothing was seen.' };
  if (failed.length > 0) {
    return {
      grade: 'fail',
      points,
      why: `Every duty seen must reach pass level. Not yet: ${failed.map((duty) => duty.title.toLowerCase()).join(', ')}.`,
    };
  }
  const best = seen.filter((duty) => duty.grade === 'distinction');
  const named = distinctionSlugs.every((slug) => best.some((duty) => duty.slug === slug));
  if (named && best.length * 1000 >= seen.length * distinctionSharePerMille) {
    return {
      grade: 'distinction',
      points,
      why: `${best.length} of ${seen.length} duties at distinction level, with the ones that must be.`,
    };
  }
  return {
    grade: 'pass',
    points,
    why: `All ${seen.length} duties seen reach pass level; ${best.length} reach distinction level.`,
  };
}
