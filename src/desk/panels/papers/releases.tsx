/**
 * Release forms: who appears, who signs for them, which form they were sent, and what they answered. Whether a form is enough is
 * shown as words to compare; choosing is the trainee’s.
 */
import { FileSignature } from 'lucide-react';
import type { ReleaseFormsView, ReleaseView } from '../../../engine/view.ts';
import { Badge, Choice, listNames, nameOf, Portrait, personById, Term, traitWords } from '../../kit/index.ts';
import { When } from '../../kit/numbers.tsx';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { deskCost, jobOf } from '../parts/reading.ts';

const NOBODY: string[] = [];

export function Releases() {
  const view = useView();
  const [ticked, setTicked] = useKept<string[]>('releases', NOBODY);
  const { forms, mustCover, mustYears } = view.releaseForms;
  const [chosen, setChosen] = useKept<string | null>('release-form', null);
  const formId = forms.length === 1 ? (forms[0]?.id ?? null) : chosen;
  const to = ticked.filter((id) => view.releases.some((one) => one.personId === id && mayGo(one)));
  return (
    <section className="part" aria-label="Release forms">
      <p className="part-words">
        Everybody who appears signs a <Term name="release form">release form</Term> before they are filmed; a parent
        signs for a child.
        {mustCover.length > 0
          ? ` This film needs ${listNames(mustCover.map(traitWords), 6)}${mustYears === null ? '' : `, for ${mustYears} ${mustYears === 1 ? 'year' : 'years'}`}.`
          : ''}
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
                  {!mayGo(release) ? null : (
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
                    <span>
                      {name}
                      {release.signerId === release.personId ? null : (
                        <span className="is-quiet"> {nameOf(view, release.signerId)} signs</span>
                      )}
                    </span>
                  </span>
                </th>
                <td>
                  {jobOf(view, 'send-releases', release.personId) ? (
                    <Badge tone="quiet">On your desk</Badge>
                  ) : (
                    <Standing release={release} forms={forms} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {forms.length > 1 ? (
        <Choice
          legend="Which form"
          value={formId}
          onChange={setChosen}
          look="cards"
          options={forms.map((form) => ({
            value: form.id,
            label: form.label,
            detail: `${form.covers.length > 0 ? `Covers ${listNames(form.covers.map(traitWords), 6)}` : 'Covers the film'}${form.years === null ? ', without end' : `, for ${form.years} ${form.years === 1 ? 'year' : 'years'}`}`,
          }))}
        />
      ) : null}
      <CommandButton
        command={{ type: 'send-releases', personIds: to, ...(formId === null ? {} : { formId }) }}
        minutes={deskCost(view, 'releases')}
        icon={<FileSignature aria-hidden="true" />}
        because={to.length === 0 ? 'Tick who is to sign' : formId === null ? 'Choose a form' : null}
        onGiven={() => setTicked([])}
      >
        {to.length === 1 ? 'Send 1 release form' : `Send ${to.length || ''} release forms`.replace('  ', ' ')}
      </CommandButton>
    </section>
  );
}

/** May be sent one: nothing is on its way, and what was signed is not enough. */
const mayGo = ({ status, signed, fits }: ReleaseView): boolean =>
  status === 'none' || status === 'refused' || status === 'withdrawn' || status === 'questions' || (signed && !fits);

function Standing({ release, forms }: { release: ReleaseView; forms: ReleaseFormsView['forms'] }) {
  const form = forms.length > 1 ? forms.find((one) => one.id === release.formId)?.label : undefined;
  switch (release.status) {
    case 'none':
      return <Badge tone="tungsten">Not sent</Badge>;
    case 'signed':
      return (
        <>
          <Badge tone="good">Signed</Badge> {form}
          {release.fits ? null : <Badge tone="bad">Covers too little</Badge>}
        </>
      );
    case 'sent':
      return (
        <span>
          Sent{release.sentMinute === null ? '' : ' '}
          {release.sentMinute === null ? null : <When minute={release.sentMinute} />}, not signed yet
        </span>
      );
    case 'questions':
      return (
        <>
          <Badge tone="tungsten">Asks first</Badge> {release.words} Ring them and answer it.
        </>
      );
    case 'refused':
      return (
        <>
          <Badge tone="bad">Not signed</Badge> {release.words}
        </>
      );
    case 'withdrawn':
      return (
        <>
          <Badge tone="bad">Taken back</Badge> {release.words}
        </>
      );
    case 'not-in-film':
      return <Badge tone="quiet">Not in the film</Badge>;
  }
}
