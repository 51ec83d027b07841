/**
 * The log: what happened, newest day first, and the ledger of lost time with its reasons. Sentences come from the papers; nothing is
 * judged here.
 */
import { GraduationCap, ScrollText } from 'lucide-react';
import { useEffect } from 'react';
import { duration } from '../../../session/words.ts';
import { Button, Empty } from '../../kit/index.ts';
import { useActions, useSession, useView } from '../../session-context.ts';
import { DeskPanel } from '../parts/desk-panel.tsx';
import { useKept } from '../parts/kept.ts';
import { Segments } from '../parts/segments.tsx';
import { FactList } from './fact-list.tsx';
import { LostLedger } from './lost-ledger.tsx';

type Part = 'all' | 'yours' | 'lost';

export function LogPanel() {
  const view = useView();
  const [part, setPart] = useKept<Part>('log-part', 'all');
  const moment = useSession((session) => session.moment);
  const marked = useSession((session) => session.marks !== null);
  const { go } = useActions();
  useEffect(() => {
    if (moment) setPart('all');
  }, [moment, setPart]);
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
        {moment && marked ? (
          <Button size="small" icon={<GraduationCap aria-hidden="true" />} onClick={() => go('marks')}>
            Back to the marks
          </Button>
        ) : null}
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
