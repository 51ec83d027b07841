/** Everyone who appears has signed a release before they are recorded. A gate: nothing uncleared is delivered (standard 6, D10). */
import { draftOf, inPlay, named, nameOf, peopleIn } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, isDelivered, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'releases-signed',
  label: 'Releases signed by all who appear',
  about: 'process',
  next: 'Send the release with the first arrangements, not on the day.',
  assess(run) {
    if (!inPlay(run, 'releases')) return [];
    return run.model.activities
      .filter((activity) => activity.needsReleases)
      .flatMap((activity) => {
        const people = peopleIn(run, activity).filter((id) => named(run.tables.people, id).kind === 'contributor');
        if (people.length === 0) return [occasion(endMinute(run), 0, `${activity.title}: nobody was found to appear.`)];
        return people.map((id) => {
          const started =
            run.state.work[activity.id]?.startedMinute ?? draftOf(run, activity.id).startMinute ?? endMinute(run);
          const signed = run.state.releases[id]?.signedMinute ?? null;
          const breach = signed === null && isDelivered(run);
          return occasion(
            signed ?? started,
            signed === null ? 0 : signed <= started ? 1000 : 500,
            `${nameOf(run, id)}: ${signed === null ? (breach ? 'appears in the film without a release' : 'no release signed') : signed <= started ? 'signed before the day' : 'signed only afterwards'}.`,
            { breach },
          );
        });
      });
  },
};
export default measure;
