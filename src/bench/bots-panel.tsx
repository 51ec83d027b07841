/** Tries the text out with bots over many seeds: is it too easy, unfair, impossible, too long? The same verdict as on the command line. */
import { Bot, Check, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Money, SelectField } from '../desk/kit/index.ts';
import type { Calibration } from '../planner/calibration.ts';
import { useModel } from './pictures/unless.tsx';
import { benchNow, useBench } from './use-bench.ts';
import { type Trial, tryBots } from './work/try-bots.ts';

const SEEDS = [5, 10, 20, 50];
const perCent = (share: number): string => `${Math.floor(share * 1000) / 10}%`;

type State =
  | { at: 'rest'; words: string }
  | { at: 'work'; done: number; of: number }
  | { at: 'done'; found: Calibration };

export function BotsPanel() {
  const model = useModel();
  const seed = useBench((bench) => bench.seed);
  const [count, setCount] = useState(10);
  const [state, setState] = useState<State>({ at: 'rest', words: '' });
  const trial = useRef<Trial | null>(null);
  useEffect(() => () => trial.current?.cancel(), []);

  const start = async () => {
    const { draft, reading } = benchNow();
    if (!draft || !reading) return;
    setState({ at: 'work', done: 0, of: 0 });
    const started = tryBots({ name: draft.name, text: reading.text }, seed || 'try', count, (done, of) =>
      setState({ at: 'work', done, of }),
    );
    trial.current = started;
    try {
      const found = await started.result;
      setState(found ? { at: 'done', found } : { at: 'rest', words: 'Called off. Nothing was changed.' });
    } catch (error) {
      setState({ at: 'rest', words: `The bots stopped: ${(error as Error).message}` });
    }
  };

  const busy = state.at === 'work';
  return (
    <section className="bench-form-rows bots" aria-labelledby="bots-title">
      <h2 id="bots-title" className="picture-head">
        Try it with bots
      </h2>
      <p className="picture-words">
        Four bots play the text over many seeds: one does nothing, one is hasty, one careful, one expert. You see
        whether they come out in that order, how much is luck, and how long it takes.
      </p>
      <SelectField
        label="Seeds"
        value={count}
        disabled={busy}
        onChange={(event) => setCount(Number(event.target.value))}
      >
        {SEEDS.map((one) => (
          <option key={one} value={one}>
            {one} seeds, {one * 4} runs
          </option>
        ))}
      </SelectField>
      <div className="bots-buttons">
        <Button
          look="plain"
          icon={<Bot aria-hidden="true" />}
          because={busy ? 'The bots are playing.' : null}
          onClick={() => void start()}
        >
          Try it with bots
        </Button>
        {busy ? <Button onClick={() => trial.current?.cancel()}>Cancel</Button> : null}
      </div>
      {busy ? (
        <div className="bots-progress">
          <progress aria-label="Runs played" value={state.done} max={Math.max(1, state.of)} />
          <span>
            {state.done} of {state.of} runs
          </span>
        </div>
      ) : null}
      <p role="status">
        {state.at === 'rest'
          ? state.words
          : state.at === 'done'
            ? state.found.ok
              ? 'The bots are through: nothing is wrong with it.'
              : `The bots are through: ${state.found.reasons.length === 1 ? 'one thing' : `${state.found.reasons.length} things`} to look at.`
            : ''}
      </p>
      {state.at === 'done' ? <Verdict found={state.found} fresh={state.found.scenarioHash === model.hash} /> : null}
    </section>
  );
}

function Verdict({ found, fresh }: { found: Calibration; fresh: boolean }) {
  const { pace } = found;
  return (
    <>
      {fresh ? null : <p className="bench-warning">The text has changed since. Try again to see what that did.</p>}
      <ul className="bots-reasons">
        {found.reasons.map((reason) => (
          <li key={reason}>
            <TriangleAlert aria-hidden="true" className="is-bad" />
            {reason}
          </li>
        ))}
        {found.ok ? (
          <li>
            <Check aria-hidden="true" className="is-good" />
            Not too easy, not too hard, fair, and about as long as the brief says.
          </li>
        ) : null}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="bots-scroll" aria-label="What each bot gets" tabIndex={0}>
        <table className="picture-table">
          <caption className="said">What each bot gets, over {found.runs} seeds</caption>
          <thead>
            <tr>
              <th scope="col">Bot</th>
              <th scope="col">Median</th>
              <th scope="col">From, to</th>
              <th scope="col">Pass</th>
              <th scope="col">Distinction</th>
              <th scope="col">Cost</th>
              <th scope="col">Lost</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(found.bots).map(([bot, one]) => (
              <tr key={bot}>
                <th scope="row">{bot}</th>
                <td>{one.overall.median.toFixed(1)}</td>
                <td>
                  {one.overall.p10.toFixed(1)} to {one.overall.p90.toFixed(1)}
                </td>
                <td>{perCent(one.passRate)}</td>
                <td>{perCent(one.distinctionRate)}</td>
                <td>
                  <Money pence={one.costPence.median} />
                </td>
                <td>{one.lostMinutes.median} min</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="picture-words">
        {found.luckShare === null ? '' : `Luck makes ${perCent(found.luckShare)} of the spread of marks. `}
        About {found.minutes} minutes to play, with {pace.stops} stops that ask for a decision and {pace.newItemsAStop}{' '}
        new things at each.
      </p>
      {found.neverFired.length > 0 ? (
        <p className="picture-words">
          Never came: <span className="mono">{found.neverFired.join(', ')}</span>
        </p>
      ) : null}
    </>
  );
}
