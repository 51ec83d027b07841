/** Rounds of notes against the rounds that were agreed (standard 6, D12). */
import { roundsAgreed, roundsUsed } from '../../engine/versions.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'rounds-kept',
  label: 'No more rounds than agreed',
  about: 'outcome',
  next: 'Gather every note before a recut, and say with each version which round it is and how many are left.',
  assess: (run) =>
    run.model.jobs.map((job) => {
      const used = roundsUsed(run, job.id);
      const agreed = roundsAgreed(run, job.id);
      const over = used - agreed;
      return occasion(
        endMinute(run),
        used === 0 ? 0 : over <= 0 ? 1000 : over === 1 ? 500 : 0,
        `${job.title}: ${used} of ${agreed} ${agreed === 1 ? 'round' : 'rounds'} used.`,
      );
    }),
};
export default measure;
