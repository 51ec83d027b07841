/** The newest version, under its proper name: no wrong version is sent (standard 6, D11). */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'versions-right',
  label: 'The right version, properly named',
  about: 'process',
  next: 'Look at the number and the name before you press send: project, date, version, and nothing called “final”.',
  assess(run) {
    if (run.model.jobs.length === 0) return [];
    const sent = run.state.versions.flatMap((version) => version.sends.map((send) => ({ version, send })));
    if (sent.length === 0) return [occasion(endMinute(run), 0, 'No version was sent to anybody.')];
    return sent.map(({ version, send }) => {
      const title = run.tables.jobs.get(version.jobId)?.title ?? version.jobId;
      return occasion(
        send.minute,
        !send.newest ? 0 : send.tidy ? 1000 : 500,
        `${title}, version ${version.number}, to ${nameOf(run, send.toId)}: ${!send.newest ? 'not the newest' : send.tidy ? 'the newest, and named as the house names it' : 'the newest, named as it came off the machine'}.`,
        { commandIndex: send.commandIndex },
      );
    });
  },
};
export default measure;
