/** Looking after people's hours: asking somebody to come back before their rest is up, and a bed or a driver after a long day. */
import { askShortRest } from '../hours.ts';
import { lineOf, spend } from '../money.ts';
import { isConfirmed, nameOf, note, today } from '../run.ts';
import { no, unknown, type Verbs } from './verb.ts';

export const welfareVerbs: Verbs<'offer-hotel' | 'ask-short-rest'> = {
  'offer-hotel': {
    refuse(run, { personId, day, means }) {
      if (!run.tables.people.has(personId)) return unknown('person');
      if (run.model.rules.hotelPence === 0) return no('out-of-play', 'There are no beds to offer in this scenario.');
      if (means !== 'bed' && means !== 'driver') return unknown('way home');
      if (day < today(run)) return no('out-of-range', 'That night has gone.');
      if (run.state.hotels[`${personId}/${day}`]) return no('already', 'That is arranged for that night.');
      return isConfirmed(run, personId, day)
        ? null
        : no('impossible', `${nameOf(run, personId)} is not booked for that day.`);
    },
    minutes: (run) => run.model.desk.phone,
    apply(run, { personId, day, means }, because) {
      const pence = means === 'bed' ? run.model.rules.hotelPence : run.model.rules.driverPence;
      run.state.hotels[`${personId}/${day}`] = means;
      const fact = note(run, { kind: 'hotel-offered', personId, day, pence, means }, because);
      const what = means === 'bed' ? 'A bed for the night' : 'A driver home';
      spend(run, lineOf(run, personId), pence, `${what}, ${nameOf(run, personId)}`, { by: 'fact', index: fact });
    },
  },
  'ask-short-rest': {
    refuse(run, { personIds, day, reason }) {
      if (personIds.length === 0) return no('nothing-to-do', 'Choose whom to ask.');
      if (personIds.some((id) => !run.tables.people.has(id))) return unknown('person');
      if (day < today(run)) return no('out-of-range', 'That day has gone.');
      if (reason.trim().length < 8) return no('nothing-to-do', 'Say why: it goes on record with their answer.');
      const asked = personIds.find((id) => run.state.shortRests[`${id}/${day}`]);
      if (asked) return no('already', `${nameOf(run, asked)} has answered that.`);
      const child = personIds.find((id) => run.tables.people.get(id)?.limits);
      if (child) return no('impossible', `${nameOf(run, child)}’s rest is the law’s, and nobody can agree it away.`);
      const other = personIds.find((id) => !isConfirmed(run, id, day));
      return other ? no('impossible', `${nameOf(run, other)} is not booked for that day.`) : null;
    },
    // Whoever may approve it is rung first, then each of them.
    minutes: (run, { personIds }) => run.model.desk.phone * (1 + personIds.length),
    apply(run, { personIds, day, reason }, because) {
      for (const personId of personIds) askShortRest(run, personId, day, reason, because);
    },
  },
};
