/**
 * Moving money between lines, or drawing contingency: from, to, how much and why, and who has the say. What was asked before stands under it.
 */
import { ArrowRightLeft } from 'lucide-react';
import type { View } from '../../../engine/view.ts';
import { moment, money } from '../../../session/words.ts';
import { Badge, Choice, nameOf, roleWords, SelectField, TextField } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { approverOf, deskCost, moveReasonWords } from '../parts/reading.ts';
import { ChaseApproval } from './chase-approval.tsx';

interface Draft {
  from: string;
  to: string;
  pounds: string;
  reason: string;
}

const BLANK: Draft = { from: '', to: '', pounds: '', reason: '' };

export function MoveMoney() {
  const view = useView();
  const [draft, setDraft] = useKept<Draft>('move-money', BLANK);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const pence = Math.round(Number(draft.pounds) * 100);
  const from = view.money.lines.find((line) => line.code === draft.from);
  const to = view.money.lines.find((line) => line.code === draft.to);
  const reasons = view.money.moveReasons.filter((one) => one.line === draft.to);
  const asked = approverOf(view, from?.contingency ? 'contingency' : 'move-money', pence > 0 ? pence : 0);
  return (
    <section className="part" aria-label="Move money">
      <div className="form-row">
        <SelectField
          label="From"
          className="input input-small select"
          value={draft.from}
          onChange={(event) => change({ from: event.target.value })}
        >
          <option value="">Choose a line</option>
          {view.money.lines.map((line) => (
            <option key={line.code} value={line.code}>
              {line.title}, {room(line.variancePence)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="To"
          className="input input-small select"
          value={draft.to}
          onChange={(event) => change({ to: event.target.value, reason: '' })}
        >
          <option value="">Choose a line</option>
          {view.money.lines
            .filter((line) => !line.contingency && line.code !== draft.from)
            .map((line) => (
              <option key={line.code} value={line.code}>
                {line.title}, {room(line.variancePence)}
              </option>
            ))}
        </SelectField>
        <TextField
          label="Pounds"
          className="input input-small mono"
          inputMode="decimal"
          autoComplete="off"
          value={draft.pounds}
          onChange={(event) => change({ pounds: event.target.value.replace(/[^\d.]/g, '') })}
        />
      </div>
      {to ? (
        reasons.length > 0 ? (
          <Choice
            legend={`Why ${to.title} needs it`}
            value={draft.reason === '' ? null : draft.reason}
            onChange={(reason) => change({ reason })}
            options={reasons.map((one) => ({
              value: one.id,
              label: `${moveReasonWords(view, one.id)}: ${money(one.pence)}`,
            }))}
          />
        ) : (
          <p className="part-words">Nothing that has happened on {to.title} asks for more money.</p>
        )
      ) : null}
      {from && to && pence > 0 ? (
        <p className="part-words">
          {from.title} would have {money(from.budgetPence - pence)} in its budget, {to.title}{' '}
          {money(to.budgetPence + pence)}.
        </p>
      ) : null}
      <CommandButton
        command={{ type: 'move-money', fromLine: draft.from, toLine: draft.to, pence, reason: draft.reason }}
        pence={pence > 0 ? pence : undefined}
        minutes={deskCost(view, 'moveMoney')}
        icon={<ArrowRightLeft aria-hidden="true" />}
        once={false}
        because={
          !from || !to
            ? 'Choose both lines'
            : !(pence > 0)
              ? 'Say how much'
              : !reasons.some((one) => one.id === draft.reason)
                ? 'Choose what it is for'
                : null
        }
        onGiven={() => setDraft(BLANK)}
      >
        {asked
          ? `Ask ${asked.name} (${roleWords(asked.title)}) to ${from?.contingency ? 'draw contingency' : 'move it'}`
          : 'Ask to move it'}
      </CommandButton>
      <Asked view={view} />
    </section>
  );
}

const room = (variancePence: number): string =>
  variancePence < 0
    ? `${money(-variancePence)} over`
    : variancePence > 0
      ? `${money(variancePence)} free`
      : 'nothing free';

const ANSWERS = {
  waiting: { words: 'No answer yet', tone: 'tungsten' },
  yes: { words: 'Yes', tone: 'good' },
  no: { words: 'No', tone: 'bad' },
} as const;

/** Everything that needed somebody else's word, newest first. */
function Asked({ view }: { view: View }) {
  const asked = [...view.approvals].reverse();
  if (asked.length === 0) return null;
  return (
    <table className="sheet asked-table">
      <caption className="table-title">What you have asked for</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="number">
            Money
          </th>
          <th scope="col">Who, when</th>
          <th scope="col">Answer</th>
        </tr>
      </thead>
      <tbody>
        {asked.map((one) => (
          <tr key={one.id}>
            <th scope="row">{subject(view, one.kind, one.subjectId)}</th>
            <td className="number" data-label="Money">
              {one.pence > 0 ? money(one.pence) : '–'}
            </td>
            <td data-label="Who, when">
              {nameOf(view, one.toId)}
              <span className="row-line">{moment(view.startDate, one.askedMinute)}</span>
            </td>
            <td data-label="Answer">
              <Badge tone={ANSWERS[one.answer].tone}>{ANSWERS[one.answer].words}</Badge>
              {one.words ? <span className="row-line">“{one.words}”</span> : null}
              <ChaseApproval view={view} approval={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function subject(view: View, kind: View['approvals'][number]['kind'], id: string): string {
  if (kind === 'assessment') return 'Risk assessment';
  const name = nameOf(view, id);
  if (kind === 'contingency') return `Contingency for ${name}`;
  if (kind === 'kit') return `Whether ${name} will do`;
  return kind === 'move-money' ? `Money to ${name}` : name;
}
