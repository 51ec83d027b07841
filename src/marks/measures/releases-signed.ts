/**
 * Everyone who appears has signed a release that covers the use, or a parent has for them, before they are recorded. A gate: nobody
 * is delivered without (standard 6, D10).
 */
import { formFits, signerOf } from '../../engine/releases.ts';
import { draftOf, inPlay, named, nameOf, peopleIn, type Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, isDelivered, occasion } from '../reading.ts';

function releaseOf(run: Run, personId: string, started: number): Occasion {
  const release = run.state.releases[personId];
  const signed = release?.signedMinute ?? null;
  const signer = signerOf(named(run.tables.people, personId));
  const who = signer === personId ? nameOf(run, personId) : `${nameOf(run, signer)}, for ${nameOf(run, personId)}`;
  const delivered = isDelivered(run);
  if (release?.status === 'not-in-film')
    return occasion(endMinute(run), 1000, `${nameOf(run, personId)}: taken out of the film.`);
  if (signed === null) {
    const taken = release?.status === 'withdrawn' ? 'the release was taken back' : 'no release signed';
    return occasion(started, 0, `${who}: ${delivered ? `appears in the film, and ${taken}` : taken}.`, {
      breach: delivered,
    });
  }
  if (!formFits(run, release?.formId ?? ''))
    return occasion(signed, 300, `${who}: what was signed does not cover where the film is shown.`, {
      breach: delivered,
    });
  return occasion(
    signed,
    signed <= started ? 1000 : 500,
    `${who}: ${signed <= started ? 'signed before the day' : 'signed only afterwards'}.`,
  );
}

const measure: Measure = {
  id: 'releases-signed',
  label: 'Releases signed by all who appear',
  about: 'process',
  next: 'Send the release with the first arrangements, not on the day; and answer what people ask about it.',
  assess(run) {
    if (!inPlay(run, 'releases')) return [];
    return run.model.activities
      .filter((activity) => activity.needsReleases)
      .flatMap((activity) => {
        const people = peopleIn(run, activity).filter((id) => named(run.tables.people, id).kind === 'contributor');
        if (people.length === 0) return [occasion(endMinute(run), 0, `${activity.title}: nobody was found to appear.`)];
        const started =
          run.state.work[activity.id]?.startedMinute ?? draftOf(run, activity.id).startMinute ?? endMinute(run);
        return people.map((id) => releaseOf(run, id, started));
      });
  },
};
export default measure;
