/**
 * Hot costs: what each shoot day cost beyond its plan, by line, and who it is sent to. The figures are the engine’s, those that are
 * paid; nothing is added up here.
 */
import { Flame, Send } from 'lucide-react';
import type { HotCostsView, View } from '../../../engine/view.ts';
import { longDate, moment, money } from '../../../session/words.ts';
import { Badge, Choices, Empty, Money, nameOf } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';

export function HotCosts() {
  const view = useView();
  if (view.hotCosts.length === 0) {
    return (
      <Empty icon={<Flame />} title="No shoot day is over yet">
        <p>The hot costs of a shoot day go out by eleven the next morning.</p>
      </Empty>
    );
  }
  return (
    <section className="part" aria-label="Hot costs">
      {[...view.hotCosts].reverse().map((day) => (
        <Day key={day.day} view={view} hot={day} />
      ))}
    </section>
  );
}

function Day({ view, hot }: { view: View; hot: HotCostsView }) {
  const [toIds, setToIds] = useKept<string[]>(`hot-${hot.day}`, [view.you.reportsToId]);
  const readers = view.people.filter((one) => one.kind === 'stakeholder' || one.hears.includes('budget'));
  const late = hot.sentMinute === null && view.minute > hot.dueMinute;
  const name = longDate(view.startDate, hot.day);
  return (
    <article className="hot-day">
      <header className="permit-head">
        <h3 className="permit-title">{name}</h3>
        <Badge tone={hot.sentMinute !== null ? 'good' : late ? 'bad' : 'tungsten'}>
          {hot.sentMinute !== null
            ? `Sent ${moment(view.startDate, hot.sentMinute)}`
            : late
              ? 'Overdue'
              : `Due ${moment(view.startDate, hot.dueMinute)}`}
        </Badge>
      </header>
      {hot.lines.length === 0 ? (
        <p className="part-words">Nothing beyond the plan.</p>
      ) : (
        <table className="sheet stacks">
          <caption className="said">Beyond the plan, {name}</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col" className="number">
                Overtime
              </th>
              <th scope="col" className="number">
                Late meals
              </th>
              <th scope="col" className="number">
                Extras
              </th>
            </tr>
          </thead>
          <tbody>
            {hot.lines.map((line) => (
              <tr key={line.line}>
                <th scope="row">{view.money.lines.find(({ code }) => code === line.line)?.title ?? line.line}</th>
                <td className="number" data-label="Overtime">
                  {money(line.overtimePence)}
                </td>
                <td className="number" data-label="Late meals">
                  {money(line.mealPence)}
                </td>
                <td className="number" data-label="Extras">
                  {money(line.extraPence)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="part-words">
        In all <Money pence={hot.totalPence} />.
      </p>
      {hot.sentMinute === null ? (
        <>
          <Choices
            legend="Send them to"
            options={readers.map((one) => ({ value: one.id, label: one.name }))}
            values={toIds}
            onChange={setToIds}
          />
          <CommandButton
            command={{ type: 'send-hot-costs', day: hot.day, toIds }}
            minutes={hot.deskMinutes}
            icon={<Send aria-hidden="true" />}
            because={toIds.length === 0 ? 'Choose who they go to' : null}
          >
            Send the hot costs
          </CommandButton>
        </>
      ) : (
        <p className="is-quiet">Sent to {hot.toIds.map((id) => nameOf(view, id)).join(', ')}.</p>
      )}
    </article>
  );
}
