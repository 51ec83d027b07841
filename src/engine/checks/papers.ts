/** Checks of papers that must be signed before the work: risk assessments and releases. */
import { inPlay, named, nameOf, peopleIn, type Run } from '../run.ts';
import { assessmentOutOfDate } from '../safety.ts';
import type { Add, Bar } from './bars.ts';

export function checkPapers(run: Run, bar: Bar, add: Add): void {
  const { activity } = bar;
  if (activity.needsAssessment && inPlay(run, 'risk')) {
    if (run.state.assessment.status !== 'signed') {
      add(
        'no-assessment',
        activity.id,
        false,
        'There is no signed risk assessment.',
        'Write it and have it signed before the day.',
      );
    } else if (assessmentOutOfDate(run)) {
      add(
        'no-assessment',
        activity.id,
        false,
        'The place has changed since the risk assessment was signed.',
        'Go through it again and send it to be signed.',
      );
    }
  }
  if (activity.needsReleases && inPlay(run, 'releases')) {
    for (const personId of peopleIn(run, activity)) {
      if (
        named(run.tables.people, personId).kind !== 'contributor' ||
        run.state.releases[personId]?.signedMinute != null
      )
        continue;
      add(
        'no-release',
        activity.id,
        false,
        `${nameOf(run, personId)} has not signed a release.`,
        'Send the release form before the day.',
        { subjectId: personId },
      );
    }
  }
}
