/**
 * The log: what happened, newest day first, and the ledger of lost time with its reasons. Sentences come from the papers; nothing is
 * judged here.
 */
import { ScrollText } from 'lucide-react';
import { duration } from '../../../session/words.ts';
import { Empty } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { DeskPanel } from '../parts/desk-panel.tsx';
import { useKept } from '../parts/kept.ts';
import { Segments } from '../parts/segments.tsx';
import { FactList } from './fact-list.tsx';
import { LostLedger } from './lost-ledger.tsx';

type Part = 'all' | 'yours' | 'lost';

export function LogPanel() {
  const view = useView();
  const [part, setPart] = useKept<Part>('log-part', 'all');
  const yours = view.facts.filter((fact) => fact.because.by === 'command');
  return (
    <DeskPanel label="Log" className="log">
      <div className="panel-bar">
        <Segments
          legend="Which part of the log"
          value={part}
          onChange={setPart}
          options={[
            { value: 'all', label: 'What happened' },
            { value: 'yours', label: 'What you set going' },
            { value: 'lost', label: view.lostMinutes > 0 ? `Lost time, ${duration(view.lostMinutes)}` : 'Lost time' },
          ]}
        />
      </div>
      {part === 'lost' ? (
        <LostLedger view={view} />
      ) : view.facts.length === 0 ? (
        <Empty icon={<ScrollText />} title="Nothing has happened yet" />
      ) : (
        <FactList facts={part === 'yours' ? yours : view.facts} />
      )}
    </DeskPanel>
  );
}
