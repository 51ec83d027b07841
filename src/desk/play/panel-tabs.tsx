/**
 * The lower half of the centre: the plan as a table and the other papers of the desk, as tabs.
 * What a scenario leaves out of play is not on the screen.
 */
import {
  BookUser,
  CalendarRange,
  FileText,
  PanelBottom,
  PanelTop,
  PoundSterling,
  ScrollText,
  ShieldAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { View } from '../../engine/view.ts';
import type { Panel } from '../../session/types.ts';
import { Count, IconButton, type TabOption, Tabs } from '../kit/index.ts';
import { BookingsPanel, BudgetPanel, LogPanel, PapersPanel, PlanPanel, RiskPanel } from '../panels/index.ts';
import { useActions, useSession, useView } from '../session-context.ts';

const PANELS: Record<
  Panel,
  { label: string; icon: ReactNode; draw: () => ReactNode; inPlay: (view: View) => boolean }
> = {
  plan: { label: 'Plan', icon: <CalendarRange aria-hidden="true" />, draw: () => <PlanPanel />, inPlay: () => true },
  bookings: {
    label: 'Bookings',
    icon: <BookUser aria-hidden="true" />,
    draw: () => <BookingsPanel />,
    inPlay: (view) => view.systems.includes('bookings'),
  },
  budget: {
    label: 'Budget',
    icon: <PoundSterling aria-hidden="true" />,
    draw: () => <BudgetPanel />,
    inPlay: (view) => view.systems.includes('money'),
  },
  risk: {
    label: 'Risk',
    icon: <ShieldAlert aria-hidden="true" />,
    draw: () => <RiskPanel />,
    inPlay: (view) => view.systems.includes('risk'),
  },
  papers: { label: 'Papers', icon: <FileText aria-hidden="true" />, draw: () => <PapersPanel />, inPlay: () => true },
  log: { label: 'Log', icon: <ScrollText aria-hidden="true" />, draw: () => <LogPanel />, inPlay: () => true },
};

const ORDER: readonly Panel[] = ['plan', 'bookings', 'budget', 'risk', 'papers', 'log'];

/** Who has the room in the centre. */
export type Room = 'even' | 'board' | 'papers';

export function PanelTabs({ room, onRoom }: { room: Room; onRoom: (room: Room) => void }) {
  const view = useView();
  const wanted = useSession((session) => session.panel);
  const { setPanel } = useActions();
  const shown = ORDER.filter((panel) => PANELS[panel].inPlay(view));
  const panel = shown.includes(wanted) ? wanted : 'plan';
  const options: TabOption<Panel>[] = shown.map((value) => ({
    value,
    label: PANELS[value].label,
    icon: PANELS[value].icon,
    guide: `panel-${value}`,
    count:
      value === 'plan' && view.conflicts.length > 0 ? (
        <Count
          n={view.conflicts.length}
          label={view.conflicts.length === 1 ? 'conflict' : 'conflicts'}
          tone={view.conflicts.some((one) => one.stops) ? 'bad' : 'quiet'}
        />
      ) : undefined,
  }));
  return (
    <Tabs
      label="Papers of the desk"
      className="panel-tabs"
      options={options}
      value={panel}
      onChange={setPanel}
      aside={
        <span className="room-buttons">
          <IconButton
            size="small"
            look="quiet"
            label="More room for the board"
            pressed={room === 'board'}
            icon={<PanelTop aria-hidden="true" />}
            onClick={() => onRoom(room === 'board' ? 'even' : 'board')}
          />
          <IconButton
            size="small"
            look="quiet"
            label="More room for the papers"
            pressed={room === 'papers'}
            icon={<PanelBottom aria-hidden="true" />}
            onClick={() => onRoom(room === 'papers' ? 'even' : 'papers')}
          />
        </span>
      }
    >
      <h2 className="said">{PANELS[panel].label}</h2>
      {PANELS[panel].draw()}
    </Tabs>
  );
}
