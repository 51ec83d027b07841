/** Work that was finished stays finished: no lock is broken, nothing done in post has to be gone back to (standard 6, D11). */
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'lock-kept',
  label: 'Nothing opened again once it was locked',
  about: 'outcome',
  next: 'Get the notes in writing from whoever may approve, before the lock and not after.',
  assess(run) {
    const opened = factsOf(run, 'activity-reopened');
    const broken = factsOf(run, 'lock-broken');
    const statusOf = (id: string) => run.state.work[id]?.status;
    const locks = run.model.activities
      .filter((activity) => activity.locks.length > 0)
      .map((lock) => {
        const fact = broken.find((one) => one.lockId === lock.id);
        const closed = statusOf(lock.id) === 'done';
        return occasion(
          fact?.minute ?? run.state.work[lock.id]?.finishedMinute ?? endMinute(run),
          fact ? (closed ? 300 : 0) : closed ? 1000 : 0,
          `${lock.title}: ${fact ? `opened again, ${fact.text}` : closed ? 'closed, and stayed so' : 'never reached'}.`,
          { weight: 3, factIndex: fact?.index ?? null },
        );
      });
    const post = run.model.activities
      .filter(
        ({ stage, kind }) =>
          stage === 'post' && (kind === 'work' || kind === 'desk') && (locks.length > 0 || run.model.option === 'post'),
      )
      .map((activity) => {
        const fact = opened.find((one) => one.activityId === activity.id);
        const done = statusOf(activity.id) === 'done';
        return occasion(
          fact?.minute ?? run.state.work[activity.id]?.finishedMinute ?? endMinute(run),
          fact || !done ? 0 : 1000,
          `${activity.title}: ${fact ? `opened again: ${fact.text}` : done ? 'stayed done' : 'never done'}.`,
          { factIndex: fact?.index ?? null },
        );
      });
    return [...locks, ...post];
  },
};
export default measure;
