/** While a production is a secret, its papers go to those who may know and to nobody else. A gate (standard 6, D5: confidentiality). */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { commandOf, endMinute, factsOf, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'embargo-kept',
  label: 'The secret kept until its day',
  about: 'process',
  next: 'Before anything goes out, ask of each name on the list whether they may know of it yet.',
  assess(run) {
    if (!run.model.embargo) return [];
    const astray = factsOf(run, 'paper-astray').filter((fact) => fact.secretIds.length > 0);
    if (astray.length > 0)
      return astray.map((fact) =>
        occasion(
          fact.minute,
          0,
          `${fact.secretIds.map((id) => nameOf(run, id)).join(', ')}: sent a paper before they might know of it.`,
          { commandIndex: commandOf(fact), factIndex: fact.index, breach: true },
        ),
      );
    const sent = run.state.sheets.some((sheet) => sheet.commandIndex >= 0);
    return [
      occasion(
        endMinute(run),
        sent ? 1000 : 0,
        sent ? 'Papers went only to those who may know.' : 'Nothing was sent to anybody.',
      ),
    ];
  },
};
export default measure;
