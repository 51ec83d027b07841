/**
 * The right column: what is selected, what is known of it, and everything that can be done with it.
 * It must not know where the selection was made.
 */
import { SquareMousePointer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Selection } from '../../session/types.ts';
import './details.css';
import { Empty } from '../kit/index.ts';
import { useSession, useView } from '../session-context.ts';
import { ActivityDetails } from './activity-details.tsx';
import { KitDetails } from './kit-details.tsx';
import { PersonDetails } from './person-details.tsx';
import { PlaceDetails } from './place-details.tsx';
import { RiskDetails } from './risk-details.tsx';
import { SheetDetails } from './sheet-details.tsx';
import { TodayDetails } from './today-details.tsx';

export function Details() {
  const view = useView();
  const selection = useSession((session) => session.selection);
  const column = useColumn(selection);
  return (
    <div ref={column} className="details-column" tabIndex={-1}>
      {selection === null || selection.kind === 'thread' ? <TodayDetails /> : (draw() ?? <Gone />)}
    </div>
  );

  function draw() {
    if (selection === null || selection.kind === 'thread') return null;
    if (selection.kind === 'sheet') return <SheetDetails id={selection.id} day={selection.day} />;
    const { id } = selection;
    switch (selection.kind) {
      case 'activity': {
        const activity = view.activities.find((one) => one.id === id);
        return activity ? <ActivityDetails key={id} activity={activity} /> : null;
      }
      case 'person': {
        const person = view.people.find((one) => one.id === id);
        return person ? <PersonDetails key={id} person={person} /> : null;
      }
      case 'kit': {
        const item = view.kit.find((one) => one.id === id);
        return item ? <KitDetails key={id} item={item} /> : null;
      }
      case 'place': {
        const place = view.places.find((one) => one.id === id);
        return place ? <PlaceDetails key={id} place={place} /> : null;
      }
      case 'risk': {
        const risk = view.risks.find((one) => one.id === id);
        return risk ? <RiskDetails key={id} risk={risk} /> : null;
      }
    }
  }
}

/** A link in here draws something else in its place: it starts at its top, and the focus stays in the column. */
function useColumn(selection: Selection) {
  const column = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  const last = useRef(selection);
  useEffect(() => {
    const note = () => {
      inside.current = column.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (last.current === selection) return;
    last.current = selection;
    column.current?.parentElement?.scrollTo(0, 0);
    if (inside.current && document.activeElement === document.body) column.current?.focus({ preventScroll: true });
  }, [selection]);
  return column;
}

function Gone() {
  return (
    <Empty icon={<SquareMousePointer />} title="Not on this production any more">
      <p>Choose something on the board, in the plan or in the inbox.</p>
    </Empty>
  );
}
