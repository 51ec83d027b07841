/** A call sheet that goes out is looked through by fewer checks than the plan: what they find for it is the same. */
import { expect, test } from 'vitest';
import { checkForSheet, checkPlan } from '../../src/engine/plan-check.ts';
import { runOf } from '../../src/engine/run.ts';
import { sheetFaults } from '../../src/engine/sheet-faults.ts';
import { sheetEntries } from '../../src/engine/told.ts';
import { engineRun } from '../bench/engine-run.ts';
import { largeModel } from '../bench/large-production.ts';
import { largeScript, takenScript } from '../bench/large-script.ts';

test('the faults of a sheet are those that all the checks of the plan would give it', () => {
  const size = { days: 12, activities: 60, people: 40, kit: 24 };
  const model = largeModel(size);
  const commands = takenScript(model, '1', largeScript(size));
  let faults = 0;
  engineRun(model, '1', commands, (state) => {
    const run = runOf(model, state);
    for (let day = 0; day < size.days; day += 1) {
      const entries = sheetEntries(run, day);
      const found = sheetFaults(run, day, entries, checkForSheet(run, day, entries));
      expect(found).toEqual(sheetFaults(run, day, entries, checkPlan(run)));
      faults += found.length;
    }
  });
  expect(faults).toBeGreaterThan(0);
});
