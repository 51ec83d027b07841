/**
 * Sending a call sheet: to whom, with what note, by when it is due, and what is still missing. Everyone who works that day is
 * offered; choosing is the trainee's.
 */
import { CircleAlert, Send } from 'lucide-react';
import type { SheetDraftView, View } from '../../../engine/view.ts';
import { clockTime, moment, SHEET_FIELD_TITLES } from '../../../session/words.ts';
import { Badge, nameOf, Portrait, personById, TextArea } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { bookingOf, inPlay } from '../parts/reading.ts';
import { WriteMovementOrder } from './movement-order.tsx';

const NOBODY: string[] = [];

const WHY: Record<SheetDraftView['circulation'][number]['why'], string> = {
  works: 'works that day',
  agent: 'speaks for somebody who is called',
  owner: 'owns a place on it',
  list: 'is on the list',
  'was-on-it': 'was on the last one',
};

export function SendSheet({
  draft,
  note,
  onNote,
}: {
  draft: SheetDraftView;
  note: string;
  onNote: (note: string) => void;
}) {
  const view = useView();
  const [to, setTo] = useKept<string[]>(`sheet-to-${draft.day}-${draft.revision}`, NOBODY);
  const gaps = draft.fields.filter(({ words }) => words === null);
  const late = view.minute > draft.dueMinute;
  const toggle = (id: string) => setTo(to.includes(id) ? to.filter((one) => one !== id) : [...to, id]);
  const allIn = draft.needIds.every((id) => to.includes(id));
  return (
    <section className="send" aria-label="Send this sheet" data-guide="papers-send">
      <p className="send-due">
        Due <strong className="when">{moment(view.startDate, draft.dueMinute)}</strong>
        {late ? <Badge tone="bad">Past its time</Badge> : null}
      </p>
      {gaps.length > 0 ? (
        <p className="send-gaps">
          <CircleAlert aria-hidden="true" />
          <span>
            Missing: {gaps.map(({ field }) => SHEET_FIELD_TITLES[field].toLowerCase().replace('a&e', 'A&E')).join(', ')}
            . It can go without, and you answer for the gap.
          </span>
        </p>
      ) : null}
      {draft.faults.length > 0 ? (
        <div className="send-gaps">
          <CircleAlert aria-hidden="true" />
          <div>
            <p>What a reader would catch:</p>
            <ul className="send-faults">
              {draft.faults.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      <WriteMovementOrder view={view} day={draft.day} />
      <fieldset className="send-to">
        <legend className="send-legend">Who it goes to</legend>
        <label className="tick-line tick-all">
          <input
            type="checkbox"
            checked={allIn}
            onChange={() =>
              setTo(allIn ? to.filter((id) => !draft.needIds.includes(id)) : [...new Set([...to, ...draft.needIds])])
            }
          />
          <span>Everyone working that day ({draft.needIds.length})</span>
        </label>
        {draft.needIds.map((id) => (
          <Recipient
            key={id}
            view={view}
            id={id}
            line={callWords(view, draft, id)}
            ticked={to.includes(id)}
            onTick={() => toggle(id)}
          />
        ))}
      </fieldset>
      {draft.circulation.length > 0 ? (
        <fieldset className="send-to">
          <legend className="send-legend">Not working, and must have it</legend>
          {draft.circulation.map(({ personId, why }) => (
            <Recipient
              key={personId}
              view={view}
              id={personId}
              line={`${personById(view, personId)?.title ?? ''}: ${WHY[why]}`}
              ticked={to.includes(personId)}
              onTick={() => toggle(personId)}
            />
          ))}
        </fieldset>
      ) : null}
      <details className="send-others">
        <summary>
          Somebody else
          {draft.otherIds.some((id) => to.includes(id))
            ? ` (${draft.otherIds.filter((id) => to.includes(id)).length} ticked)`
            : ''}
        </summary>
        <fieldset className="send-to">
          <legend className="said">Others who could be sent it</legend>
          {draft.otherIds.map((id) => (
            <Recipient
              key={id}
              view={view}
              id={id}
              line={`${personById(view, id)?.title ?? ''}${personById(view, id)?.outside ? ', outside the production' : ''}`}
              ticked={to.includes(id)}
              onTick={() => toggle(id)}
            />
          ))}
        </fieldset>
      </details>
      <TextArea
        label="Note on the sheet"
        rows={2}
        maxLength={300}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
      <CommandButton
        command={{ type: 'send-call-sheet', day: draft.day, toIds: to, note: note.trim() }}
        minutes={draft.deskMinutes}
        size="normal"
        look={draft.changed ? 'main' : 'plain'}
        icon={<Send aria-hidden="true" />}
        guide="papers-send-button"
        because={to.length === 0 ? 'Tick who it goes to' : null}
      >
        {draft.revision > 1 ? `Send revision ${draft.revision}` : 'Send the sheet'}
        {to.length > 0 ? ` to ${to.length} ${to.length === 1 ? 'person' : 'people'}` : ''}
      </CommandButton>
      {draft.changed ? null : (
        <p className="part-words">
          Nothing has changed since the last one. A needless sheet teaches people not to read.
        </p>
      )}
    </section>
  );
}

function callWords(view: View, draft: SheetDraftView, id: string): string {
  const call = draft.callMinutes.find((one) => one.personId === id);
  const booking = bookingOf(view, id);
  const sure = !inPlay(view, 'bookings') || (booking?.status === 'confirmed' && booking.days.includes(draft.day));
  return `${call ? `call ${clockTime(call.minute)}` : ''}${sure ? '' : ', not confirmed'}`;
}

interface RecipientProps {
  view: View;
  id: string;
  line: string;
  ticked: boolean;
  onTick: () => void;
}

function Recipient({ view, id, line, ticked, onTick }: RecipientProps) {
  const person = personById(view, id);
  return (
    <label className="tick-line">
      <input type="checkbox" checked={ticked} onChange={onTick} />
      {person ? (
        <Portrait portrait={person.portrait} name={person.name} department={person.department} size={28} />
      ) : null}
      <span className="tick-words">
        <span>{nameOf(view, id)}</span>
        <span className="is-quiet">{line}</span>
      </span>
    </label>
  );
}
