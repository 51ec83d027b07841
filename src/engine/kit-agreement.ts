/**
 * Kit in place of something better: whoever has to live with it is asked before it is booked, and using it may add work later
 * (domain 3.3: a lower specification or another colour science wants the word of photography and of post).
 */
import { usesOf } from './live.ts';
import type { KitItem, Need } from './model.ts';
import type { Approval } from './money-record.ts';
import { named, type Run } from './run.ts';
import { COOL } from './trust.ts';

/** The needs it is drafted for; if there are none, those it could serve. */
function needsOf(run: Run, item: KitItem): Need[] {
  const used = usesOf(run, item.id).map(({ need }) => need);
  if (used.length > 0) return used;
  return run.model.activities.flatMap(({ needs }) =>
    needs.filter(({ kind, asks }) => kind === 'kit' && item.provides.includes(asks)),
  );
}

/** What is wanted of it and that it does not bring. */
export const lacking = (run: Run, item: KitItem): string[] => [
  ...new Set(needsOf(run, item).flatMap(({ wants }) => wants.filter((want) => !item.specs.includes(want)))),
];

/** Yes to what brings everything; to less, for a reason, from somebody they have no cause to doubt. */
export function judgeKit(run: Run, { subjectId, toId, reason }: Approval): { yes: boolean; words: string } {
  const item = named(run.tables.kit, subjectId);
  const missing = lacking(run, item);
  const later = item.conform
    ? ` Tell post: it adds to “${named(run.tables.activities, item.conform.activityId).title}”.`
    : '';
  if (missing.length === 0) return { yes: true, words: `Yes. It does all that we need.${later}` };
  const without = missing.map((spec) => spec.replaceAll('-', ' ')).join(', ');
  if (reason.trim().length < 8) return { yes: false, words: `It comes without ${without}, and you do not say why.` };
  if ((run.state.trust[toId] ?? 0) < COOL)
    return { yes: false, words: `It comes without ${without}. I would rather wait for the right one.` };
  return { yes: true, words: `It comes without ${without}. For that reason, yes.${later}` };
}
