/**
 * What a person was last told beside the plan. People act on what they were told, so a difference is the thing to see here.
 */
import { Check, CircleHelp, CornerDownRight, TriangleAlert } from 'lucide-react';
import type { ActivityView, ToldView, View } from '../../engine/view.ts';
import { clockTime, dayLabel, dayOf } from '../../session/words.ts';
import { firstName, nameOf } from '../kit/index.ts';
import { aheadOf, shortPlace, toldOf } from '../panels/parts/reading.ts';
import { useView } from '../session-context.ts';

export function ToldTable({ personId }: { personId: string }) {
  const view = useView();
  const ahead = aheadOf(view, personId);
  if (ahead.length === 0) return <p className="is-quiet">Nothing ahead of them in the plan.</p>;
  const older = ahead.some((activity) => toldOf(view, personId, activity.id)?.current === false);
  return (
    <>
      {older ? (
        <p className="told-lesson">
          <CornerDownRight aria-hidden="true" />
          <span>{firstName(nameOf(view, personId))} will act on what was told, not on the plan.</span>
        </p>
      ) : null}
      <ul className="told">
        {ahead.map((activity) => (
          <ToldRow key={activity.id} view={view} activity={activity} told={toldOf(view, personId, activity.id)} />
        ))}
      </ul>
    </>
  );
}

function ToldRow({ view, activity, told }: { view: View; activity: ActivityView; told: ToldView | undefined }) {
  const state = !told ? 'none' : told.current ? 'same' : 'older';
  return (
    <li className={`told-row told-${state}`}>
      {state === 'same' ? (
        <Check aria-hidden="true" />
      ) : state === 'older' ? (
        <TriangleAlert aria-hidden="true" />
      ) : (
        <CircleHelp aria-hidden="true" />
      )}
      <div>
        <p className="told-title">{activity.title}</p>
        <p className={state === 'same' ? undefined : 'told-line-in'}>
          {state === 'same' ? null : <span className="told-who">Plan</span>}
          <span>{at(view, activity.startMinute ?? 0, activity.placeId)}</span>
        </p>
        {state === 'same' && told ? (
          <p className="is-quiet">Knows this, {source(told)}</p>
        ) : (
          <p className="told-line-in">
            <span className="told-who">Told</span>
            <span>{told ? `${toldWords(view, activity, told)}, ${source(told)}` : 'nothing that you know of'}</span>
          </p>
        )}
      </div>
    </li>
  );
}

const at = (view: View, minute: number, placeId: string | null): string =>
  `${dayLabel(view.startDate, dayOf(minute))} ${clockTime(minute)}${placeId ? `, ${shortPlace(nameOf(view, placeId))}` : ''}`;

/** The same time and place by name, and yet not the plan: the place has a new address. */
function toldWords(view: View, activity: ActivityView, told: ToldView): string {
  const words = at(view, told.startMinute, told.placeId);
  const alike = told.startMinute === activity.startMinute && told.placeId === activity.placeId;
  return alike && !told.current ? `${words}, at its old address` : words;
}

export function source(told: ToldView): string {
  if (told.by === 'call-sheet') return `call sheet revision ${told.revision}`;
  if (told.by === 'notice') return 'change notice';
  return told.by === 'phone' ? 'by phone' : 'when they were booked';
}
