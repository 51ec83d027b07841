/** What validation says of duties that a production gives no chance to show: they can't be marked, and no tutor may notice. */
import type { Model } from '../engine/model.ts';
import { dutiesWithoutChance } from '../marks/chances.ts';
import { type Problem, type Said, toldAt } from '../scenario/problems.ts';

/** Told as a note where some are left out, as short productions do, and as a warning where nothing is left to mark. */
export function unseenDuties(file: string, text: string, model: Model): Problem[] {
  const unseen = model.marked ? dutiesWithoutChance(model) : [];
  if (unseen.length === 0) return [];
  const all = unseen.length === model.rubric.duties.length;
  const names = unseen.map(({ number, title }) => `${number} (${title})`).join(', ');
  const said: Said = {
    level: all ? 'warning' : 'note',
    code: 'duty-not-shown',
    message: all
      ? 'Nothing in this production can be marked.'
      : `This gives no chance to show ${unseen.length === 1 ? 'duty' : 'duties'} ${names}.`,
    why: 'What nobody could show is left out of the marks: “not seen”.',
    fix: 'If it is to be marked here, give the work for it: something to hand over, to answer, to assess.',
  };
  return [toldAt(file, text, said)];
}
