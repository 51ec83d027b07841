/** What is asked of every lost minute of a run: that it leads back to a decision, a draw of luck, or the scenario. */
import { expect } from 'vitest';
import type { Run } from '../../src/engine/run.ts';
import type { Cause } from '../../src/engine/state.ts';
import { lostWords } from '../../src/papers/code-words.ts';

/** Follows facts back to what began it. */
function origin(run: Run, because: Cause, steps = 0): Cause['by'] | 'unknown' {
  if (because.by !== 'fact') return because.by;
  const fact = run.state.facts[because.index];
  return fact && steps < 20 ? origin(run, fact.because, steps + 1) : 'unknown';
}

/** Reasons that come of not booking, not telling, or planning where or when it cannot be. */
const OWN = [
  'person-not-booked',
  'kit-absent',
  'no-permission',
  'place-closed',
  'no-daylight',
  'not-dark',
  'cards-full',
];

/** Nobody has touched it since: the scenario put it on the plan, or booked whoever is in it. */
const plannedByScenario = ({ model, state }: Run, activityId: string): boolean =>
  state.draft[activityId]?.because.by === 'scenario' || model.start.bookings.length > 0;

/** Fails at the first lost minute that nothing explains. */
export function losesNothingUnexplained(run: Run): void {
  for (const one of run.state.lost) {
    expect(lostWords(one.reason), one.reason).toMatch(/\w/);
    const by = origin(run, one.because);
    expect(['command', 'draw', 'scenario'], `${one.activityId} ${one.reason}`).toContain(by);
    // What the trainee left undone is laid at the door of whoever planned the work, and never at nobody's.
    if (by === 'scenario' && OWN.includes(one.reason)) expect(plannedByScenario(run, one.activityId)).toBe(true);
  }
  const inWork = Object.values(run.state.work).reduce((sum, work) => sum + work.lostMinutes, 0);
  expect(run.state.lost.reduce((sum, one) => sum + one.minutes, 0)).toBe(inWork);
}
