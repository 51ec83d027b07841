/**
 * Release forms: who appears, who has been sent a form, who has signed. Sending one needs no more than a tick.
 */
import { FileSignature } from 'lucide-react';
import { Badge, nameOf, Portrait, personById, Term } from '../../kit/index.ts';
import { When } from '../../kit/numbers.tsx';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { deskCost } from '../parts/reading.ts';

const NOBODY: string[] = [];

export function Releases() {
  const view = useView();
  const [ticked, setTicked] = useKept<string[]>('releases', NOBODY);
  const to = ticked.filter((id) => view.releases.some((one) => one.personId === id && !one.signed));
  return (
    <section className="part" aria-label="Release forms">
      <p className="part-words">
        Everybody who appears signs a <Term name="release form">release form</Term> before they are filmed.
      </p>
      <table className="sheet releases">
        <caption className="said">Release forms</caption>
        <thead>
          <tr>
            <th scope="col">Send</th>
            <th scope="col">Who appears</th>
            <th scope="col">Form</th>
          </tr>
        </thead>
        <tbody>
          {view.releases.map((release) => {
            const person = personById(view, release.personId);
            const name = nameOf(view, release.personId);
            return (
              <tr key={release.personId}>
                <td className="option-tick">
                  {release.signed ? null : (
                    <label className="tick">
                      <input
                        type="checkbox"
                        checked={ticked.includes(release.personId)}
                        onChange={() =>
                          setTicked(
                            ticked.includes(release.personId)
                              ? ticked.filter((id) => id !== release.personId)
                              : [...ticked, release.personId],
                          )
                        }
                      />
                      <span className="said">Send {name} a form</span>
                    </label>
                  )}
                </td>
                <th scope="row">
                  <span className="who">
                    {person ? (
                      <Portrait portrait={person.portrait} name={name} department={person.department} size={28} />
                    ) : null}
                    {name}
                  </span>
                </th>
                <td>
                  {release.signed ? (
                    <Badge tone="good">Signed</Badge>
                  ) : release.sentMinute !== null ? (
                    <span>
                      Sent <When minute={release.sentMinute} />, not signed yet
                    </span>
                  ) : (
                    <Badge tone="tungsten">Not sent</Badge>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <CommandButton
        command={{ type: 'send-releases', personIds: to }}
        minutes={deskCost(view, 'releases')}
        icon={<FileSignature aria-hidden="true" />}
        because={to.length === 0 ? 'Tick who is to sign' : null}
        onGiven={() => setTicked([])}
      >
        {to.length === 1 ? 'Send 1 release form' : `Send ${to.length || ''} release forms`.replace('  ', ' ')}
      </CommandButton>
    </section>
  );
}
