/** The verb `explain`: the ledger of a run as text a person can read. */
import { moment, points } from '../engine/format.ts';
import type { Run } from '../engine/run.ts';

import { assess, measures } from '../marks/assess.ts';
import type { DutyResult } from '../marks/marks.ts';
import { type Args, type Output, UsageError } from './main.ts';
import { reopen } from './play.ts';

function dutyText(run: Run, duty: DutyResult): string {
  const head = `Duty ${duty.number}: ${duty.title}. ${duty.tenths === null ? 'Not seen' : `${points(duty.tenths)} of 100.0, ${duty.grade}`}`;
  if (duty.tenths === null) return `${head}\n  ${duty.evidence}`;
  const lines = duty.entries.map(
    (entry) =>
      `  ${entry.tenths < 0 ? '−' : '+'}${points(Math.abs(entry.tenths)).padStart(5)} of ${points(entry.outOfTenths).padStart(5)}  ${moment(run.model.startDate, entry.minute)}  ${measures.get(entry.measure)?.label ?? entry.measure}: ${entry.text}`,
  );
  return [head, `  ${duty.where}`, ...lines, `  Next: ${duty.next}`].join('\n');
}

export function explain({ files, values }: Args): Output {
  const again = reopen(files[0] ?? '', values);
  if (!again.matches) return { json: { matches: false, reason: again.words }, text: again.words, code: 1 };
  const marks = assess(again.run);
  const duties = values.duty === undefined ? marks.duties : marks.duties.filter((duty) => duty.slug === values.duty);
  if (duties.length === 0)
    throw new UsageError(
      `There is no duty "${values.duty}". The duties are: ${marks.duties.map((duty) => duty.slug).join(', ')}.`,
    );
  return {
    json: { matches: true, duties },
    text: duties.map((duty) => dutyText(again.run, duty)).join('\n\n'),
    code: 0,
  };
}
