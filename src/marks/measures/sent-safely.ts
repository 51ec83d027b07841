/** Versions go by secure transfer, and its receipt is there. A gate where one has leaked (standard 6, D12). */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const BY = { secure: 'by secure transfer', link: 'by an open link', email: 'by email' } as const;

const measure: Measure = {
  id: 'sent-safely',
  label: 'Versions sent safely, with a receipt',
  about: 'process',
  next: 'A password, a burn-in, a receipt: a link that anybody can open will be opened by anybody.',
  assess(run) {
    if (run.model.jobs.length === 0) return [];
    const sent = run.state.versions.flatMap((version) => version.sends.map((send) => ({ version, send })));
    if (sent.length === 0) return [occasion(endMinute(run), 0, 'Nothing was sent to anybody.')];
    return sent.map(({ version, send }) => {
      const title = run.tables.jobs.get(version.jobId)?.title ?? version.jobId;
      const receipt = send.receiptMinute !== null || send.minute > endMinute(run) - 480;
      return occasion(
        send.minute,
        send.how !== 'secure' ? (send.how === 'email' ? 200 : 0) : receipt ? 1000 : 700,
        `${title}, version ${version.number}, to ${nameOf(run, send.toId)} ${BY[send.how]}: ${send.leakedMinute !== null ? 'it was seen where it should not be' : send.receiptMinute !== null ? 'received' : 'no receipt'}.`,
        { commandIndex: send.commandIndex, breach: send.leakedMinute !== null },
      );
    });
  },
};
export default measure;
