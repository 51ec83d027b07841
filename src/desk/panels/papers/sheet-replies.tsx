/**
 * Who has acknowledged the sheet that was sent, and what to do about those who have not. No answer is not the same as not read:
 * only an answer is known.
 */
import { BellRing, Check, CircleDashed, Phone } from 'lucide-react';
import type { SheetView, View } from '../../../engine/view.ts';
import { firstName, nameOf, Portrait, personById } from '../../kit/index.ts';
import { useActions, useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { aheadOf, deskCost } from '../parts/reading.ts';

export function SheetReplies({ sheet }: { sheet: SheetView }) {
  const view = useView();
  const open = sheet.toIds.filter((id) => !sheet.acknowledgedIds.includes(id));
  const rows = [...open, ...sheet.toIds.filter((id) => sheet.acknowledgedIds.includes(id))];
  const working = [...new Set(sheet.entries.flatMap((entry) => entry.people))];
  const without = working.filter((id) => !sheet.toIds.includes(id));
  return (
    <section className="replies" aria-label={`Answers to revision ${sheet.revision}`}>
      <h3 className="part-title">
        Revision {sheet.revision}: {sheet.acknowledgedIds.length} of {sheet.toIds.length} have answered
      </h3>
      <ul className="reply-list">
        {rows.map((id) => (
          <ReplyRow key={id} view={view} sheet={sheet} id={id} />
        ))}
      </ul>
      {without.length > 0 ? (
        <p className="send-gaps">
          <CircleDashed aria-hidden="true" />
          <span>Works that day but was not sent it: {without.map((id) => nameOf(view, id)).join(', ')}.</span>
        </p>
      ) : null}
    </section>
  );
}

function ReplyRow({ view, sheet, id }: { view: View; sheet: SheetView; id: string }) {
  const { select } = useActions();
  const person = personById(view, id);
  const name = nameOf(view, id);
  const done = sheet.acknowledgedIds.includes(id);
  const ahead = aheadOf(view, id).map((one) => one.id);
  return (
    <li className={done ? 'reply reply-done' : 'reply'}>
      {person ? (
        <Portrait portrait={person.portrait} name={person.name} department={person.department} size={28} />
      ) : null}
      <span className="tick-words">
        <button type="button" className="plain-link" onClick={() => select({ kind: 'person', id })}>
          {name}
        </button>
        <span className={done ? 'reply-state is-good' : 'reply-state is-tungsten'}>
          {done ? <Check aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
          {done ? 'Acknowledged' : sheet.chasedIds.includes(id) ? 'Chased, no answer yet' : 'No answer yet'}
        </span>
      </span>
      {done || !sheet.latest ? null : (
        <span className="reply-buttons">
          <CommandButton
            command={{ type: 'chase-person', sheet: sheet.id, personId: id }}
            minutes={deskCost(view, 'chase')}
            icon={<BellRing aria-hidden="true" />}
          >
            Chase<span className="said"> {firstName(name)}</span>
          </CommandButton>
          <CommandButton
            command={{ type: 'phone-person', personId: id, activityIds: ahead }}
            minutes={deskCost(view, 'phone')}
            icon={<Phone aria-hidden="true" />}
          >
            Phone<span className="said"> {firstName(name)}</span>
          </CommandButton>
        </span>
      )}
    </li>
  );
}
