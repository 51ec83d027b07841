/**
 * Deal memos: who is confirmed and has the terms in writing, who has signed, and sending the ones that are missing.
 */
import { FileSignature } from 'lucide-react';
import { Badge, nameOf, Portrait, personById, Term } from '../../kit/index.ts';
import { When } from '../../kit/numbers.tsx';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { deskCost } from '../parts/reading.ts';

export function DealMemos() {
  const view = useView();
  const hired = view.bookings.filter(
    (one) => one.kind === 'person' && one.status === 'confirmed' && one.pricePence > 0,
  );
  const missing = hired.filter((one) => one.memoSentMinute === null && !one.contracted).map((one) => one.subjectId);
  return (
    <section className="part" aria-label="Deal memos">
      <p className="part-words">
        A <Term name="deal memo">deal memo</Term> has the dates, rate, hours, kit and travel. It is signed before the
        first day.
      </p>
      {hired.length === 0 ? (
        <p className="is-quiet">Nobody is confirmed yet.</p>
      ) : (
        <table className="sheet releases">
          <caption className="said">Deal memos</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Memo</th>
            </tr>
          </thead>
          <tbody>
            {hired.map((one) => {
              const person = personById(view, one.subjectId);
              const name = nameOf(view, one.subjectId);
              return (
                <tr key={one.subjectId}>
                  <th scope="row">
                    <span className="who">
                      {person ? (
                        <Portrait portrait={person.portrait} name={name} department={person.department} size={28} />
                      ) : null}
                      {name}
                    </span>
                  </th>
                  <td>
                    {one.contracted ? (
                      <Badge tone="good">Signed</Badge>
                    ) : one.memoSentMinute === null ? (
                      <Badge tone="tungsten">Not sent</Badge>
                    ) : (
                      <span>
                        Sent <When minute={one.memoSentMinute} />, not signed yet
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <CommandButton
        command={{ type: 'send-deal-memos', personIds: missing }}
        minutes={deskCost(view, 'dealMemos')}
        icon={<FileSignature aria-hidden="true" />}
        because={missing.length === 0 ? 'Everybody confirmed has one' : null}
      >
        {missing.length === 1 ? 'Send 1 deal memo' : `Send ${missing.length || ''} deal memos`.replace('  ', ' ')}
      </CommandButton>
    </section>
  );
}
