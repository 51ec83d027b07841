/** An open draft: its parts at the left, the text or the form in the middle, and what comes of it at the right. */
import { ChartGantt, Coins, FileText, ListTree, Play, Rows3, Target, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tabs } from '../desk/kit/index.ts';
import { Bar } from './bar.tsx';
import type { Sight } from './bench-store.ts';
import { BotsPanel } from './bots-panel.tsx';
import { Editor } from './editor/editor.tsx';
import { Form } from './form/form.tsx';
import { Outline } from './outline-list.tsx';
import { BudgetPicture } from './pictures/budget.tsx';
import { CoveragePicture } from './pictures/coverage.tsx';
import { NetworkPicture } from './pictures/network.tsx';
import { TimelinePicture } from './pictures/timeline.tsx';
import { Unless } from './pictures/unless.tsx';
import { PlayPanel } from './play-panel.tsx';
import { ProblemList } from './problem-list.tsx';
import { DropHere } from './shared.tsx';
import { benchActions, useBench } from './use-bench.ts';

const PICTURES: Record<Sight['picture'], { label: string; icon: ReactNode }> = {
  timeline: { label: 'Timeline', icon: <ChartGantt aria-hidden="true" /> },
  order: { label: 'Order', icon: <Waypoints aria-hidden="true" /> },
  budget: { label: 'Budget', icon: <Coins aria-hidden="true" /> },
  marks: { label: 'Marks', icon: <Target aria-hidden="true" /> },
  play: { label: 'Play', icon: <Play aria-hidden="true" /> },
};

export function Writing() {
  const { way, picture, part } = useBench((bench) => bench.sight);
  const { look } = benchActions();
  return (
    <DropHere>
      <div className="bench" data-part={part}>
        <Bar onPlay={() => look({ picture: 'play', part: 'see' })} />
        <main id="main" className="bench-main">
          <nav className="bench-parts" aria-label="Parts of the scenario">
            <Outline />
          </nav>
          <section className="bench-write" aria-label="Write">
            <Ways way={way} onWay={(one) => look({ way: one })} />
            <div className="bench-way" hidden={way !== 'text'}>
              <Editor />
            </div>
            {way === 'form' ? (
              <div className="bench-way bench-way-form">
                <Form />
              </div>
            ) : null}
            <ProblemList />
          </section>
          <section className="bench-see" aria-label="What comes of it">
            <Tabs
              label="What comes of it"
              className="bench-tabs"
              value={picture}
              onChange={(one) => look({ picture: one })}
              options={Object.entries(PICTURES).map(([value, words]) => ({
                value: value as Sight['picture'],
                ...words,
              }))}
            >
              <Unless>
                {picture === 'timeline' ? <TimelinePicture /> : null}
                {picture === 'order' ? <NetworkPicture /> : null}
                {picture === 'budget' ? <BudgetPicture /> : null}
                {picture === 'marks' ? <CoveragePicture /> : null}
                {picture === 'play' ? (
                  <>
                    <PlayPanel />
                    <BotsPanel />
                  </>
                ) : null}
              </Unless>
            </Tabs>
          </section>
        </main>
        <nav className="bench-phone" aria-label="What to see">
          <PhoneTab
            part="parts"
            now={part}
            onPart={(one) => look({ part: one })}
            icon={<ListTree aria-hidden="true" />}
            label="Parts"
          />
          <PhoneTab
            part="write"
            now={part}
            onPart={(one) => look({ part: one })}
            icon={<FileText aria-hidden="true" />}
            label="Write"
          />
          <PhoneTab
            part="see"
            now={part}
            onPart={(one) => look({ part: one })}
            icon={<ChartGantt aria-hidden="true" />}
            label="See"
          />
        </nav>
      </div>
    </DropHere>
  );
}

/** Not tabs: both change the same text, and the one not shown goes on. */
function Ways({ way, onWay }: { way: Sight['way']; onWay: (way: Sight['way']) => void }) {
  return (
    <fieldset className="bench-ways">
      <legend className="said">Write in</legend>
      {(
        [
          ['text', 'Text', <FileText key="t" aria-hidden="true" />],
          ['form', 'Form', <Rows3 key="f" aria-hidden="true" />],
        ] as const
      ).map(([value, label, icon]) => (
        <button
          key={value}
          type="button"
          className="bench-way-button"
          aria-pressed={way === value}
          onClick={() => onWay(value)}
        >
          {icon}
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function PhoneTab({
  part,
  now,
  onPart,
  icon,
  label,
}: {
  part: Sight['part'];
  now: Sight['part'];
  onPart: (part: Sight['part']) => void;
  icon: ReactNode;
  label: string;
}) {
  return (
    <button
      type="button"
      className="phone-tab"
      aria-current={part === now ? 'true' : undefined}
      onClick={() => onPart(part)}
    >
      {icon}
      <span>{label}</span>
    </button>
  );
}
