/** An open draft: its parts at the left, the text or the form in the middle, and what comes of it at the right. */
import { ChartGantt, Coins, FileText, ListTree, Play, Rows3, Target, Waypoints } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Tabs } from '../desk/kit/index.ts';
import { Bar } from './bar.tsx';
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

type Way = 'text' | 'form';
type Picture = 'timeline' | 'order' | 'budget' | 'marks' | 'play';
/** On a narrow screen one part at a time. */
type Part = 'parts' | 'write' | 'see';

const PICTURES: Record<Picture, { label: string; icon: ReactNode }> = {
  timeline: { label: 'Timeline', icon: <ChartGantt aria-hidden="true" /> },
  order: { label: 'Order', icon: <Waypoints aria-hidden="true" /> },
  budget: { label: 'Budget', icon: <Coins aria-hidden="true" /> },
  marks: { label: 'Marks', icon: <Target aria-hidden="true" /> },
  play: { label: 'Play', icon: <Play aria-hidden="true" /> },
};

export function Writing() {
  const [way, setWay] = useState<Way>('text');
  const [picture, setPicture] = useState<Picture>('timeline');
  const [part, setPart] = useState<Part>('write');
  return (
    <DropHere>
      <div className="bench" data-part={part}>
        <Bar
          onPlay={() => {
            setPicture('play');
            setPart('see');
          }}
        />
        <main id="main" className="bench-main">
          <nav className="bench-parts" aria-label="Parts of the scenario">
            <Outline
              onJump={() => {
                setWay('text');
                setPart('write');
              }}
            />
          </nav>
          <section className="bench-write" aria-label="Write">
            <Ways way={way} onWay={setWay} />
            <div className="bench-way" hidden={way !== 'text'}>
              <Editor />
            </div>
            {way === 'form' ? (
              <div className="bench-way bench-way-form">
                <Form />
              </div>
            ) : null}
            <ProblemList onJump={() => setWay('text')} />
          </section>
          <section className="bench-see" aria-label="What comes of it">
            <Tabs
              label="What comes of it"
              className="bench-tabs"
              value={picture}
              onChange={setPicture}
              options={Object.entries(PICTURES).map(([value, words]) => ({ value: value as Picture, ...words }))}
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
          <PhoneTab part="parts" now={part} onPart={setPart} icon={<ListTree aria-hidden="true" />} label="Parts" />
          <PhoneTab part="write" now={part} onPart={setPart} icon={<FileText aria-hidden="true" />} label="Write" />
          <PhoneTab part="see" now={part} onPart={setPart} icon={<ChartGantt aria-hidden="true" />} label="See" />
        </nav>
      </div>
    </DropHere>
  );
}

/** Not tabs: both change the same text, and the one not shown goes on. */
function Ways({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
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
  part: Part;
  now: Part;
  onPart: (part: Part) => void;
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
