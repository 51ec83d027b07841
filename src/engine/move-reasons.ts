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
  const lines = new Map<string, string>();
  for (const fact of run.state.facts) {
    if (fact.kind !== 'overtime-worked') continue;
    const line = lines.get(fact.personId) ?? lineOf(run, fact.personId);
    lines.set(fact.personId, line);
    spent.set(line, (spent.get(line) ?? 0) + fact.pence);
  }
  const trouble = troubles(run);
  return all.flatMap(({ line, forecastPence, budgetPence }): MoveReason[] => {
    if (line.contingency) return [];
    const { code } = line;
    const overtime = spent.get(code) ?? 0;
    return [
      ...(forecastPence > budgetPence ? [{ id: `over:${code}`, line: code, pence: forecastPence - budgetPence }] : []),
      ...(overtime > 0 ? [{ id: `overtime:${code}`, line: code, pence: overtime }] : []),
      ...trouble.filter(({ line: on }) => on === code),
    ];
  });
}

/** What answering trouble cost, on any line. */
const troubles = (run: Run): MoveReason[] =>
  run.model.risks.flatMap((risk) => {
    const answer = risk.responses.find((one) => one.id === run.state.risks[risk.id]?.responseId);
    return answer && answer.costPence > 0
      ? [{ id: `risk:${risk.id}`, line: answer.line, pence: answer.costPence }]
      : [];
  });

/** A little more than the reason explains is no quarrel: a tenth, or £20 (design figures). */
export const explains = ({ pence }: MoveReason): Pence => pence + Math.max(20_00, Math.floor(pence / 10));
