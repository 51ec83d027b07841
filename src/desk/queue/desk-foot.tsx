/**
 * Under the inbox: the queue of desk jobs and what is due, one at a time, so that the inbox keeps its room.
 */
import { CalendarClock, LampDesk } from 'lucide-react';
import { Count, type TabOption, Tabs } from '../kit/index.ts';
import { useView } from '../session-context.ts';
import { Deadlines } from './deadlines.tsx';
import { Queue } from './queue.tsx';

export type FootSide = 'queue' | 'due';

export function DeskFoot({ side, onSide }: { side: FootSide; onSide: (side: FootSide) => void }) {
  const view = useView();
  const jobs = view.desk.jobs.length;
  const late = view.deadlines.filter((deadline) => deadline.minute < view.minute).length;
  const options: TabOption<FootSide>[] = [
    {
      value: 'queue',
      label: 'Your desk',
      icon: <LampDesk aria-hidden="true" />,
      guide: 'queue',
      count: jobs > 0 ? <Count n={jobs} label={jobs === 1 ? 'job in the queue' : 'jobs in the queue'} /> : undefined,
    },
    {
      value: 'due',
      label: 'Due',
      icon: <CalendarClock aria-hidden="true" />,
      guide: 'deadlines',
      count: late > 0 ? <Count n={late} label="late" tone="bad" /> : undefined,
    },
  ];
  return (
    <section className="desk-foot" aria-label="Your desk and what is due">
      <Tabs label="Your desk and what is due" options={options} value={side} onChange={onSide}>
        {side === 'queue' ? <Queue /> : <Deadlines />}
      </Tabs>
    </section>
  );
}
