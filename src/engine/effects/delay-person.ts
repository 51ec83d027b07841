/** They reach the set this much later today. */
import { today } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'delay-person',
  about: 'They reach the set this much later today.',
  fields: {
    person: { is: 'reference', to: 'person' },
    length: { is: 'length', about: 'How late they are.' },
    text: { is: 'words' },
  },
  apply: (run, { person, length }) => {
    const presence = run.state.presence[person];
    const late = (presence?.day === today(run) ? presence.lateMinutes : 0) + length;
    const arrivesMinute = presence?.arrivesMinute == null ? null : presence.arrivesMinute + length;
    run.state.presence[person] = {
      placeId: null,
      addressVersion: 0,
      goingTo: null,
      goingVersion: 0,
      movedToday: false,
      ...presence,
      day: today(run),
      lateMinutes: late,
      arrivesMinute,
    };
  },
});
