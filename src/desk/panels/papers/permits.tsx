/**
 * Permits, licences, clearances and notices: what each is for, the last day to ask, what it would cover and cost, and where it
 * stands. Whether the scope is enough is shown as words to compare; choosing is the trainee’s.
 */
import { FileSignature } from 'lucide-react';
import type { PermitView, View } from '../../../engine/view.ts';
import { dayLabel, moment, money } from '../../../session/words.ts';
import { Badge, Choice, firstName, listNames, nameOf, traitWords } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { approverOf } from '../parts/reading.ts';

const KIND: Record<PermitView['kind'], string> = {
  permit: 'Permit',
  licence: 'Licence',
  clearance: 'Clearance',
  insurance: 'Insurance',
  notice: 'Notice',
};

const STATUS: Record<
  PermitView['status'],
  { words: string; tone: 'quiet' | 'tungsten' | 'daylight' | 'good' | 'bad' }
> = {
  none: { words: 'Not asked for', tone: 'tungsten' },
  approval: { words: 'Fee waits for a yes', tone: 'daylight' },
  applied: { words: 'Applied', tone: 'daylight' },
  granted: { words: 'Granted', tone: 'good' },
  refused: { words: 'Refused', tone: 'bad' },
  'sent-back': { words: 'Sent back', tone: 'bad' },
  revoked: { words: 'Taken back', tone: 'bad' },
};

export function Permits() {
  const view = useView();
  const order = [...view.permits].sort(
    (a, b) => Number(a.fits) - Number(b.fits) || (a.applyByDay ?? Infinity) - (b.applyByDay ?? Infinity),
  );
  return (
    <section className="part permits" aria-label="Permits and clearances">
      <p className="part-words">
        What others must grant before the work begins. Each wants its own notice; late forms are often refused.
      </p>
      <ul className="permit-list">
        {order.map((permit) => (
          <PermitCard key={permit.id} view={view} permit={permit} />
        ))}
      </ul>
    </section>
  );
}

function PermitCard({ view, permit }: { view: View; permit: PermitView }) {
  const [chosen, setChosen] = useKept<string | null>(`permit-${permit.id}`, permit.optionId);
  const optionId = permit.options.length === 1 ? (permit.options[0]?.id ?? null) : chosen;
  const option = permit.options.find((one) => one.id === optionId);
  const held = permit.options.find((one) => one.id === permit.heldOptionId);
  const asked = permit.options.find((one) => one.id === permit.optionId);
  const status = STATUS[permit.status];
  const over = permit.applyByDay !== null && permit.applyByDay < view.day;
  const closed = permit.status === 'applied' || permit.status === 'approval' || permit.fits;
  return (
    <li className="permit">
      <header className="permit-head">
        <h3 className="permit-title">{permit.title}</h3>
        <span className="is-quiet">{KIND[permit.kind]}</span>
        <Badge tone={status.tone}>{status.words}</Badge>
        {held && permit.status !== 'granted' ? <Badge tone="good">Held: {held.label}</Badge> : null}
        {held && !permit.fits ? <Badge tone="bad">Covers too little</Badge> : null}
      </header>
      <p>{permit.about}</p>
      <dl className="permit-facts">
        <div>
          <dt>For</dt>
          <dd>
            {listNames(
              permit.activityIds.map((id) => nameOf(view, id)),
              3,
            )}
            {permit.neededMinute === null ? ', no date yet' : `, ${moment(view.startDate, permit.neededMinute)}`}
          </dd>
        </div>
        <div>
          <dt>Notice</dt>
          <dd>
            {permit.leadDays === 0
              ? 'None asked for'
              : `${permit.leadDays} ${permit.leadIn === 'office' ? 'working' : 'calendar'} ${permit.leadDays === 1 ? 'day' : 'days'}`}
            {permit.applyByDay === null || permit.fits ? null : (
              <span className={over ? 'is-bad' : 'is-tungsten'}>
                {over ? ', too late to be in time: it was ' : ', so by '}
                {dayLabel(view.startDate, permit.applyByDay)}
              </span>
            )}
          </dd>
        </div>
        {permit.mustCover.length > 0 ? (
          <div>
            <dt>Must cover</dt>
            <dd>
              {words(permit.mustCover)}
              {permit.mustYears === null ? '' : `, for ${yearsWords(permit.mustYears)}`}
            </dd>
          </div>
        ) : null}
        {asked && permit.status !== 'none' ? (
          <div>
            <dt>Asked for</dt>
            <dd>{asked.label}</dd>
          </div>
        ) : null}
      </dl>
      {permit.leadSource === null ? null : <p className="is-quiet">{permit.leadSource}</p>}
      {permit.words === '' || permit.status === 'granted' ? null : <p className="is-bad">{permit.words}</p>}
      {closed ? null : (
        <>
          {permit.options.length > 1 ? (
            <Choice
              legend="Ask for"
              value={optionId}
              onChange={setChosen}
              look="cards"
              options={permit.options.map((one) => ({
                value: one.id,
                label: one.instead ? `In its place: ${one.label}` : one.label,
                detail: `${one.feePence > 0 ? money(one.feePence) : 'No fee'}${one.covers.length > 0 ? `. Covers ${words(one.covers)}` : ''}${one.years === null ? '' : `, for ${yearsWords(one.years)}`}`,
              }))}
            />
          ) : null}
          <CommandButton
            command={{ type: 'apply-for', permitId: permit.id, optionId: optionId ?? '' }}
            pence={option?.feePence}
            minutes={permit.deskMinutes}
            icon={<FileSignature aria-hidden="true" />}
            because={optionId === null ? 'Choose what to ask for' : null}
          >
            {option?.beyondLimit
              ? `Ask ${firstName(approverOf(view, 'spend', option.feePence)?.name ?? '')} for the fee and apply`
              : 'Apply'}
            <span className="said">: {permit.title}</span>
          </CommandButton>
        </>
      )}
    </li>
  );
}

const yearsWords = (years: number): string => (years === 1 ? '1 year' : `${years} years`);
const words = (names: readonly string[]): string => listNames(names.map(traitWords), 8);
