/**
 * The right column: whatever is selected, with its facts, what is wrong with it and what can be done now; nothing selected, what
 * needs you. It must not know where the selection was made.
 */
import './details.css';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { View } from '../../engine/view.ts';
import type { Selection } from '../../session/types.ts';
import { Button, personById } from '../kit/index.ts';
import { activityById } from '../panels/parts/reading.ts';
import { useActions, useSession, useView } from '../session-context.ts';
import { ActivityDetails } from './activity-details.tsx';
import { NeedsYou } from './needs-you.tsx';
import { RiskDetails, SheetDetails } from './other-details.tsx';
import { PersonDetails } from './person-details.tsx';
import { KitDetails, PlaceDetails } from './thing-details.tsx';

export function Details() {
  const view = useView();
  const selection = useSession((session) => session.selection);
  const { select } = useActions();
  const place = useFocusInside(selection);
  const shown = detailsOf(view, selection);
  return (
    <div className="details-column" ref={place} tabIndex={-1}>
      {shown ? (
        <>
          <div className="details-bar">
            <Button size="small" look="quiet" icon={<ArrowLeft aria-hidden="true" />} onClick={() => select(null)}>
              What needs you
            </Button>
          </div>
          {shown}
        </>
      ) : (
        <NeedsYou />
      )}
    </div>
  );
}

function detailsOf(view: View, selection: Selection) {
  switch (selection?.kind) {
    case 'activity': {
      const activity = activityById(view, selection.id);
      return activity ? <ActivityDetails key={activity.id} activity={activity} /> : null;
    }
    case 'person': {
      const person = personById(view, selection.id);
      return person ? <PersonDetails key={person.id} person={person} /> : null;
    }
    case 'kit': {
      const kit = view.kit.find((one) => one.id === selection.id);
      return kit ? <KitDetails key={kit.id} kit={kit} /> : null;
    }
    case 'place': {
      const place = view.places.find((one) => one.id === selection.id);
      return place ? <PlaceDetails key={place.id} place={place} /> : null;
    }
    case 'risk': {
      const risk = view.risks.find((one) => one.id === selection.id);
      return risk ? <RiskDetails key={risk.id} risk={risk} /> : null;
    }
    case 'sheet': {
      const sheet = view.sheets.find((one) => one.id === selection.id);
      return sheet ? <SheetDetails key={sheet.id} view={view} sheet={sheet} /> : null;
    }
    default:
      return null;
  }
}

/** A link in here draws something else in its place: the focus stays in the column, and the column starts at its top. */
function useFocusInside(selection: Selection) {
  const place = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  const before = useRef(selection);
  useEffect(() => {
    const note = () => {
      inside.current = place.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (before.current === selection) return;
    before.current = selection;
    place.current?.parentElement?.scrollTo(0, 0);
    if (inside.current && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [selection]);
  return place;
}
