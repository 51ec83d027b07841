/**
 * A person's rest and way home: asking them to come back early, and a bed or a driver after a long day, each with its price.
 */
import { useState } from 'react';
import type { Day } from '../../engine/model.ts';
import type { ConflictView, PersonView, View } from '../../engine/view.ts';
import { dayLabel, money } from '../../session/words.ts';
import { firstName, TextField } from '../kit/index.ts';
import { CommandButton } from '../panels/parts/command-button.tsx';
import { activityById, deskCost } from '../panels/parts/reading.ts';
import { DetailsPart } from './details-frame.tsx';

export function Welfare({ view, person }: { view: View; person: PersonView }) {
  const mine = (code: ConflictView['code']) =>
    view.conflicts.filter((one) => one.code === code && one.subjectId === person.id);
  const short = mine('rest-short');
  const far = mine('far-from-home');
  if (short.length + far.length + person.shortRests.length + person.hotels.length === 0) return null;
  const dayOf = (conflict: ConflictView) => activityById(view, conflict.activityId)?.days[0] ?? view.day;
  return (
    <DetailsPart title="Rest and the way home">
      {person.shortRests.map(({ day, agreed }) => (
        <p key={day}>
          {dayLabel(view.startDate, day)}:{' '}
          {agreed ? 'agreed to come back early, and is owed the rest.' : 'will not come back before their rest is up.'}
        </p>
      ))}
      {short.map((conflict) => (
        <ShortRest key={conflict.activityId} view={view} person={person} conflict={conflict} day={dayOf(conflict)} />
      ))}
      {person.hotels.map(({ day, means }) => (
        <p key={day}>
          {dayLabel(view.startDate, day)}: {means === 'bed' ? 'a bed for the night' : 'a driver home'} is arranged.
        </p>
      ))}
      {far.map((conflict) => (
        <div key={conflict.activityId}>
          <p>{conflict.text}</p>
          <div className="details-buttons">
            {(['bed', 'driver'] as const).map((means) => (
              <CommandButton
                key={means}
                command={{ type: 'offer-hotel', personId: person.id, day: dayOf(conflict), means }}
                minutes={deskCost(view, 'phone')}
                pence={means === 'bed' ? view.rules.hotelPence : view.rules.driverPence}
              >
                {means === 'bed' ? 'Arrange a bed for the night' : 'Arrange a driver home'}
              </CommandButton>
            ))}
          </div>
        </div>
      ))}
    </DetailsPart>
  );
}

function ShortRest({
  view,
  person,
  conflict,
  day,
}: {
  view: View;
  person: PersonView;
  conflict: ConflictView;
  day: Day;
}) {
  const [reason, setReason] = useState('');
  return (
    <div>
      <p>
        {conflict.text} {conflict.pence ? `Coming back early is paid: ${money(conflict.pence)}.` : ''}
      </p>
      <TextField label="Why, for the record" value={reason} onChange={(event) => setReason(event.target.value)} />
      <CommandButton
        command={{ type: 'ask-short-rest', personIds: [person.id], day, reason }}
        minutes={2 * deskCost(view, 'phone')}
        because={reason.trim().length < 8 ? 'Say why first' : null}
      >
        Ask {firstName(person.name)} to come back early
      </CommandButton>
    </div>
  );
}
