/** A new bank account is checked by ringing a number known before, and not by answering the letter (domain 5). A gate. */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { couldDo, occasion, orSpared } from '../reading.ts';

const measure: Measure = {
  id: 'bank-changes-checked',
  label: 'Changes of bank account checked',
  about: 'process',
  next: 'Ring the supplier on the number you already had, before you pay into a new account.',
  assess: (run) =>
    orSpared(
      run,
      couldDo(run, 'change-bank'),
      run.state.invoices.flatMap((invoice) => {
        if (!invoice.bankChange) return [];
        const { genuine, calledMinute } = invoice.bankChange;
        const paid = invoice.status === 'passed';
        const name = nameOf(run, invoice.subjectId);
        return [
          occasion(
            calledMinute ?? invoice.handledMinute ?? invoice.minute,
            calledMinute !== null ? 1000 : paid ? 0 : 300,
            `${name}: ${calledMinute !== null ? 'rung about the new account' : paid ? 'paid into a new account unchecked' : 'new account neither checked nor paid'}.`,
            { breach: paid && !genuine && calledMinute === null, weight: 2 },
          ),
        ];
      }),
      'No bill came that named another account.',
    ),
};
export default measure;
