/**
 * A risk or a call sheet in the right column, in short. Decisions on risks are made in the strip above the board, sheets in the
 * papers. It must not know the odds of anything.
 */
import { Check, Minus } from 'lucide-react';
import type { RiskView, SheetView, View } from '../../engine/view.ts';
import type { Panel } from '../../session/types.ts';
import { longDate, moment } from '../../session/words.ts';
import { Badge, Button, nameOf, type Tone, When } from '../kit/index.ts';
import { useActions, useView } from '../session-context.ts';
import { Fact, Facts } from './facts.tsx';

const RISK_WORDS: Record<RiskView['status'], { words: string; tone: Tone }> = {
  quiet: { words: 'Nothing seen yet', tone: 'quiet' },
  warned: { words: 'Warned', tone: 'tungsten' },
  happening: { words: 'Happening now', tone: 'bad' },
  handled: { words: 'Dealt with', tone: 'good' },
  left: { words: 'Took its course', tone: 'bad' },
  passed: { words: 'Did not happen', tone: 'quiet' },
};

export function RiskDetails({ risk }: { risk: RiskView }) {
  const view = useView();
  const { words, tone } = RISK_WORDS[risk.status];
  const chosen = risk.responses.find((one) => one.id === risk.chosenId);
  return (
    <div className="details">
      <header className="details-head">
        <h2 className="details-title">{risk.title}</h2>
      </header>
      <Badge tone={tone}>{words}</Badge>
      {risk.happenedMinute === null ? null : <p className="details-words">{risk.text}</p>}
      {risk.warnings.length > 0 ? (
        <section className="details-part">
          <h3 className="details-sub">Signs</h3>
          <ul className="rows">
            {risk.warnings.map((one) => (
              <li className="row" key={`${one.minute}${one.text}`}>
                <span className="row-words">
                  <span className="row-label">{moment(view.startDate, one.minute)}</span>
                  {one.text}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Facts>
        {risk.fromId ? <Fact name="From">{nameOf(view, risk.fromId)}</Fact> : null}
        {risk.respondByMinute !== null && risk.status === 'happening' ? (
          <Fact name="Decide by">
            <When minute={risk.respondByMinute} />
          </Fact>
        ) : null}
        {chosen ? <Fact name="You chose">{chosen.label}</Fact> : null}
        {risk.worked === null ? null : <Fact name="It worked">{risk.worked ? 'Yes' : 'No'}</Fact>}
      </Facts>
      <Open panel="risk">Show risks</Open>
    </div>
  );
}

export function SheetDetails({ view, sheet }: { view: View; sheet: SheetView }) {
  return (
    <div className="details">
      <header className="details-head">
        <span>
          <h2 className="details-title">Call sheet, revision {sheet.revision}</h2>
          <span className="details-line">{longDate(view.startDate, sheet.day)}</span>
        </span>
      </header>
      <p className="details-words">
        {sheet.latest ? 'This is the latest for that day.' : 'A later revision has been sent.'}
      </p>
      <Facts>
        <Fact name="Sent">
          <When minute={sheet.minute} />
        </Fact>
        <Fact name="Answered">
          {sheet.acknowledgedIds.length} of {sheet.toIds.length}
        </Fact>
        {sheet.missing.length > 0 ? (
          <Fact name="Left out">
            <span className="is-tungsten">{sheet.missing.join(', ')}</span>
          </Fact>
        ) : null}
      </Facts>
      <SheetPeople sheet={sheet} />
      <Open panel="papers">Show the papers</Open>
    </div>
  );
}

function SheetPeople({ sheet }: { sheet: SheetView }) {
  const view = useView();
  const { select } = useActions();
  return (
    <ul className="rows">
      {sheet.toIds.map((id) => {
        const said = sheet.acknowledgedIds.includes(id);
        return (
          <li className="row" key={id}>
            {said ? (
              <Check className="row-mark is-good" aria-hidden="true" />
            ) : (
              <Minus className="row-mark is-quiet" aria-hidden="true" />
            )}
            <span className="row-words">
              <button type="button" className="link" onClick={() => select({ kind: 'person', id })}>
                {nameOf(view, id)}
              </button>
              <span className="row-label">{said ? 'Has said they have it' : 'No answer yet'}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Open({ panel, children }: { panel: Panel; children: string }) {
  const { setPanel, setTab } = useActions();
  return (
    <div className="details-buttons">
      <Button
        size="small"
        onClick={() => {
          setPanel(panel);
          setTab('plan');
        }}
      >
        {children}
      </Button>
    </div>
  );
}
