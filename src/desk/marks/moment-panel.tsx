/**
 * The moment behind a point: what was decided, what came of it, and the log round it. It must not know the weight of anything.
 */
import { GitCommitHorizontal, ScrollText, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { GivenCommand } from '../../engine/command.ts';
import type { SeenFact, View } from '../../engine/view.ts';
import { factWords } from '../../session/words.ts';
import { Button, IconButton, When } from '../kit/index.ts';
import { useActions, useSession, useView } from '../session-context.ts';
import { commandWords } from './command-words.ts';
import { useCommands } from './use-commands.ts';

/** Lines of the log before and after. */
const AROUND = 4;
const MOST_CAME = 8;

export function MomentPanel() {
  const view = useView();
  const commands = useCommands();
  const moment = useSession((session) => session.moment);
  const { showMoment, setPanel, setTab, go } = useActions();
  if (!moment) {
    return (
      <section className="moment moment-none" aria-label="The moment">
        <GitCommitHorizontal aria-hidden="true" />
        <p>Open the points of a duty and choose one to see what was decided and what came of it.</p>
      </section>
    );
  }
  const cause = commandBehind(view, moment);
  const given = cause === null ? undefined : commands[cause];
  const came = cause === null ? [] : cameOf(view, cause);
  return (
    <section className="moment" aria-label="The moment">
      <header className="moment-head">
        <h2>The moment</h2>
        <IconButton
          size="small"
          look="quiet"
          label="Close the moment"
          icon={<X aria-hidden="true" />}
          onClick={() => showMoment(null)}
        />
      </header>
      <div role="status" className="moment-words">
        <p className="moment-when">
          <When minute={given?.minute ?? moment.minute} />
        </p>
        <h3>What was decided</h3>
        <p>{decided(view, given, cause)}</p>
        {came.length > 0 ? (
          <>
            <h3>What came of it</h3>
            <ol className="moment-came">
              {came.slice(0, MOST_CAME).map(({ fact, words }) => (
                <li key={fact.index}>
                  <When minute={fact.minute} /> {words}
                </li>
              ))}
            </ol>
            {came.length > MOST_CAME ? <p className="is-quiet">And {came.length - MOST_CAME} more.</p> : null}
          </>
        ) : null}
      </div>
      <Around view={view} moment={moment} cause={cause} />
      <Button
        size="small"
        icon={<ScrollText aria-hidden="true" />}
        onClick={() => {
          setPanel('log');
          setTab('plan');
          go('play');
        }}
      >
        Show it in the whole log
      </Button>
    </section>
  );
}

function decided(view: View, given: GivenCommand | undefined, cause: number | null): string {
  if (given) return commandWords(view, given.command);
  return cause === null
    ? 'Nothing was decided here. It is about what was left undone, or about what came by itself.'
    : 'One moment…';
}

type Moment = { minute: number; factIndex: number | null; commandIndex: number | null };

/** The command itself, or the one that the fact goes back to. */
function commandBehind(view: View, moment: Moment): number | null {
  if (moment.commandIndex !== null) return moment.commandIndex;
  let fact = view.facts.find((one) => one.index === moment.factIndex);
  for (let steps = 0; fact && steps < 50; steps += 1) {
    const { because } = fact;
    if (because.by === 'command') return because.index;
    if (because.by !== 'fact') return null;
    fact = view.facts.find((one) => one.index === because.index);
  }
  return null;
}

interface Line {
  fact: SeenFact;
  words: string;
}

const linesOf = (view: View, facts: readonly SeenFact[]): Line[] =>
  facts.flatMap((fact) => {
    const words = factWords(view, fact);
    return words ? [{ fact, words }] : [];
  });

/** Everything that goes back to this command, straight or by way of other facts. */
function cameOf(view: View, command: number): Line[] {
  const reached = new Set<number>();
  const found = view.facts.filter((fact) => {
    const { because } = fact;
    const follows =
      (because.by === 'command' && because.index === command) || (because.by === 'fact' && reached.has(because.index));
    if (follows) reached.add(fact.index);
    return follows;
  });
  return linesOf(view, found);
}

function Around({ view, moment, cause }: { view: View; moment: Moment; cause: number | null }) {
  const box = useRef<HTMLOListElement>(null);
  const here = useRef<HTMLLIElement>(null);
  const lines = linesOf(view, view.facts);
  const found = lines.findIndex(({ fact }) =>
    moment.factIndex !== null
      ? fact.index >= moment.factIndex
      : cause !== null && fact.because.by === 'command'
        ? fact.because.index === cause
        : cause === null && fact.minute >= moment.minute,
  );
  const centre = found === -1 ? lines.length - 1 : found;
  const current = lines[centre]?.fact.index;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is what brings the scroll.
  useEffect(() => {
    if (here.current) box.current?.scrollTo({ top: here.current.offsetTop - 40 });
  }, [current]);
  return (
    <>
      <h3 className="moment-log-head">The log round it</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ol className="moment-lines" ref={box} tabIndex={0} aria-label="The log round it">
        {lines.slice(Math.max(0, centre - AROUND), centre + AROUND + 1).map(({ fact, words }) => (
          <li
            key={fact.index}
            ref={fact.index === current ? here : null}
            aria-current={fact.index === current || undefined}
          >
            <When minute={fact.minute} /> {words}
          </li>
        ))}
      </ol>
    </>
  );
}
