/** Checks of papers that must be signed before the work: risk assessments and releases. */
import { changesFor, changeWords } from '../assessment.ts';
import { formFits, signerOf } from '../releases.ts';
import { inPlay, named, nameOf, peopleIn, type Run } from '../run.ts';
import type { Add, Bar } from './bars.ts';

export function checkPapers(run: Run, bar: Bar, add: Add): void {
  const { activity } = bar;
  if (activity.needsAssessment && inPlay(run, 'risk')) {
    const { signed } = run.state.assessment;
    if (!signed) {
      add(
        'no-assessment',
        activity.id,
        false,
        'There is no signed risk assessment.',
        'Write it and have it signed before the day.',
      );
    } else if (run.state.work[activity.id]?.status === 'waiting') {
      const [change] = changesFor(run, signed.basis, activity.id);
      if (change)
        add(
          'no-assessment',
          activity.id,
          false,
          `The risk assessment no longer fits. ${changeWords(run, change)}`,
          'Go through it again and send it to be signed.',
        );
    }
  }
  if (activity.needsReleases && inPlay(run, 'releases')) {
    for (const personId of peopleIn(run, activity)) {
      const person = named(run.tables.people, personId);
      const release = run.state.releases[personId];
      if (person.kind !== 'contributor' || release?.status === 'not-in-film') continue;
      const signer = signerOf(person);
      if (release?.signedMinute != null) {
        if (!formFits(run, release.formId))
          add(
            'no-release',
            activity.id,
            false,
            `The release of ${nameOf(run, personId)} does not cover where the film is shown.`,
            'Send one that does.',
            { subjectId: personId },
          );
        continue;
      }
      const who = signer === personId ? nameOf(run, personId) : `${nameOf(run, signer)}, for ${nameOf(run, personId)},`;
      add(
        'no-release',
        activity.id,
        false,
        release?.status === 'withdrawn' ? `${who} has taken the release back.` : `${who} has not signed a release.`,
        release?.status === 'questions'
          ? 'Ring them and answer what they ask.'
          : 'Send the release form before the day.',
        { subjectId: personId },
      );
    }
  }
}
