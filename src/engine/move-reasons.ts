/**
 * Why money might be moved to a line, as the state has it: what the line runs over by, its overtime, what trouble cost. An approver
 * believes these and nothing else. Reads; changes nothing.
 */
import type { Pence } from './model.ts';
import { allSums, lineOf, type SummedLine } from './money.ts';
import type { Run } from './run.ts';

export interface MoveReason {
  /** `over:crew`, `overtime:crew`, `risk:generator`. */
  id: string;
  /** The line it explains. */
  line: string;
  pence: Pence;
}

/** Every reason that is true now, line by line. Contingency explains itself to nobody. */
export function moveReasons(run: Run, all: readonly SummedLine[] = allSums(run)): MoveReason[] {
  const spent = new Map<string, Pence>();
  for (const fact of run.state.facts)
    if (fact.kind === 'overtime-worked')
      spent.set(lineOf(run, fact.personId), (spent.get(lineOf(run, fact.personId)) ?? 0) + fact.pence);
  return all.flatMap(({ line, forecastPence, budgetPence }): MoveReason[] => {
    if (line.contingency) return [];
    const { code } = line;
    const overtime = spent.get(code) ?? 0;
    return [
      ...(forecastPence > budgetPence ? [{ id: `over:${code}`, line: code, pence: forecastPence - budgetPence }] : []),
      ...(overtime > 0 ? [{ id: `overtime:${code}`, line: code, pence: overtime }] : []),
      ...troubleOn(run, code),
    ];
  });
}

/** What answering trouble cost on this line. */
const troubleOn = (run: Run, code: string): MoveReason[] =>
  run.model.risks.flatMap((risk) => {
    const answer = risk.responses.find((one) => one.id === run.state.risks[risk.id]?.responseId);
    return answer && answer.line === code && answer.costPence > 0
      ? [{ id: `risk:${risk.id}`, line: code, pence: answer.costPence }]
      : [];
  });

/** A little more than the reason explains is no quarrel: a tenth, or £20 (design figures). */
export const explains = ({ pence }: MoveReason): Pence => pence + Math.max(20_00, Math.floor(pence / 10));
