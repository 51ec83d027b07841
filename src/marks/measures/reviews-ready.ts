/** Reviews begin on time, with the newest version in front of everybody who has to see it (standard 6, D12). */
import { officeMinutesBetween } from '../../engine/calendar.ts';
import { nameOf } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion, spared } from '../reading.ts';

const measure: Measure = {
  id: 'reviews-ready',
  label: 'Reviews with the right version and the right people',
  about: 'process',
  next: 'Send the version the day it is made, to everybody who has a say, and see that each has fetched it.',
  assess(run) {
    if (run.model.jobs.length === 0) return [];
    const found = run.state.versions.flatMap((version): Occasion[] => {
      const job = run.tables.jobs.get(version.jobId);
      const later = run.state.versions.find((one) => one.jobId === version.jobId && one.number === version.number + 1);
      if (!job) return [];
      const firstTo = (id: string) => version.sends.find((send) => send.toId === id)?.minute ?? null;
      const missing = job.reviewerIds.filter((id) => firstTo(id) === null);
      const sent = job.reviewerIds.map(firstTo).filter((minute) => minute !== null);
      const last = sent.length > 0 ? Math.max(...sent) : null;
      const lag = last === null ? null : officeMinutesBetween(run.tables.office, version.madeMinute, last);
      // A version that was overtaken within the day was nobody's to review.
      if (last === null && later && officeMinutesBetween(run.tables.office, version.madeMinute, later.madeMinute) < 510)
        return [];
      const share = (1000 * (job.reviewerIds.length - missing.length)) / Math.max(1, job.reviewerIds.length);
      return [
        occasion(
          last ?? endMinute(run),
          lag === null ? 0 : lag <= 240 ? share : lag <= 510 ? share * 0.7 : share * 0.4,
          `${job.title}, version ${version.number}: ${lag === null ? 'nobody was sent it' : missing.length > 0 ? `not sent to ${missing.map((id) => nameOf(run, id)).join(', ')}` : lag <= 240 ? 'with everybody within half a day' : 'with everybody, but late'}.`,
          { commandIndex: version.sends[0]?.commandIndex ?? null },
        ),
      ];
    });
    return found.length > 0 ? found : [spared(run, 'No version was made.')];
  },
};
export default measure;
