/**
 * The right column: what is selected, what is known of it, and everything that can be done with it.
 * It must not know where the selection was made.
 */
import { SquareMousePointer } from 'lucide-react';
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
  if (selection === null || selection.kind === 'thread') return <TodayDetails />;
  const found = draw();
  return found ?? <Gone />;

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

function Gone() {
  return (
    <Empty icon={<SquareMousePointer />} title="Not on this production any more">
      <p>Choose something on the board, in the plan or in the inbox.</p>
    </Empty>
  );
}
