/** The log: facts a coordinator has come to know. Must not show what nobody would have noticed. */
import type { Fact } from '../fact.ts';
import type { Run } from '../run.ts';

/** A fact with its index in the whole log, which marks point at. */
export type SeenFact = Fact & { index: number };

/** What a coordinator would not have noticed: who opened what when, and journeys nobody mentioned. */
function isSeen(run: Run, fact: Fact): boolean {
  if (fact.kind === 'sheet-read' || fact.kind === 'person-set-off') return false;
  if (fact.kind === 'person-arrived') return fact.right || run.state.minute >= fact.minute + 15;
  return fact.kind !== 'day-began';
}

/** Facts are never changed once written, so every view of them shares one copy of each. */
const copies = new WeakMap<Fact, SeenFact>();

export function seenFacts(run: Run): SeenFact[] {
  const seen: SeenFact[] = [];
  run.state.facts.forEach((fact, index) => {
    if (!isSeen(run, fact)) return;
    let copy = copies.get(fact);
    if (copy === undefined) {
      copy = { ...fact, index };
      copies.set(fact, copy);
    }
    seen.push(copy);
  });
  return seen;
}
