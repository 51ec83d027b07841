/**
 * Bookings by need: what the plan asks for, who could serve, who has been asked, held and confirmed. One slot opens at a time.
 * It must not know how an answer comes about.
 */
import { BookUser } from 'lucide-react';
import { Count, Empty } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { DeskPanel } from '../parts/desk-panel.tsx';
import { useKept } from '../parts/kept.ts';
import { Segments } from '../parts/segments.tsx';
import { NewDaysBar } from './new-days.tsx';
import { SlotCard } from './slot-card.tsx';
import { isCovered, liveOptions, type Slot, slotsOf } from './slots.ts';

type Shown = 'all' | 'open' | 'held';

const GROUPS: readonly { kind: Slot['kind']; title: string }[] = [
  { kind: 'person', title: 'People' },
  { kind: 'place', title: 'Places' },
  { kind: 'kit', title: 'Kit' },
];

export function BookingsPanel() {
  const view = useView();
  const [shown, setShown] = useKept<Shown>('bookings-shown', 'all');
  const [open, setOpen] = useKept<string | null>('bookings-open', null);
  const slots = slotsOf(view);
  const uncovered = slots.filter((slot) => !isCovered(view, slot));
  const held = slots.filter((slot) =>
    liveOptions(view, slot).some((id) => view.bookings.some((one) => one.subjectId === id)),
  );
  const rows = (shown === 'all' ? slots : shown === 'open' ? uncovered : held).slice();
  const opened = slots.find((slot) => slot.key === open);
  if (opened && !rows.includes(opened)) rows.push(opened);
  return (
    <DeskPanel label="Bookings" className="bookings">
      <div className="panel-bar">
        <Segments
          legend="Which bookings"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: 'All', count: <Count n={slots.length} label="needs" /> },
            {
              value: 'open',
              label: 'To book',
              count: <Count n={uncovered.length} label="needs" tone={uncovered.length > 0 ? 'tungsten' : 'quiet'} />,
            },
            { value: 'held', label: 'Answered or held', count: <Count n={held.length} label="needs" /> },
          ]}
        />
        <p className="panel-bar-words">Nothing binds until somebody says yes.</p>
      </div>
      <NewDaysBar />
      {rows.length === 0 ? (
        <Empty
          icon={<BookUser />}
          title={shown === 'open' ? 'Everything the plan asks for is confirmed' : 'Nothing here yet'}
        >
          <p>Choose All to see every need.</p>
        </Empty>
      ) : (
        GROUPS.map(({ kind, title }) => {
          const here = rows.filter((slot) => slot.kind === kind);
          if (here.length === 0) return null;
          return (
            <section key={kind} aria-label={title}>
              <h3 className="group-head">{title}</h3>
              {here.map((slot) => (
                <SlotCard
                  key={slot.key}
                  slot={slot}
                  open={slot.key === open}
                  onOpen={() => setOpen(slot.key === open ? null : slot.key)}
                />
              ))}
            </section>
          );
        })
      )}
    </DeskPanel>
  );
}
