/**
 * Lost time, by reason and one by one: how much, at what, because of whom or what.
 */
import { Hourglass } from 'lucide-react';
import type { LostTime } from '../../../engine/state.ts';
import type { View } from '../../../engine/view.ts';
import { duration, lostWords, moment } from '../../../session/words.ts';
import { Empty, nameOf } from '../../kit/index.ts';
import { Bar } from '../parts/bar.tsx';
import { holdUps } from './hold-ups.ts';

export function LostLedger({ view }: { view: View }) {
  if (view.lost.length === 0) {
    return (
      <Empty icon={<Hourglass />} title="No time has been lost">
        <p>When work stands still, the minutes and the reason are written down here.</p>
      </Empty>
    );
  }
  return (
    <div className="lost">
      <LostByReason lost={view.lost} total={view.lostMinutes} />
      <table className="sheet lost-table">
        <caption className="said">Every hold-up</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col" className="number">
              Lost
            </th>
            <th scope="col">At</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {holdUps(view.lost).map((one) => (
            <tr key={`${one.minute}${one.activityId}${one.reason}${one.subjectId}`}>
              <td className="when">{moment(view.startDate, one.minute)}</td>
              <td className="number">{duration(one.minutes)}</td>
              <th scope="row">{nameOf(view, one.activityId)}</th>
              <td>
                {one.subjectId !== one.activityId ? `${nameOf(view, one.subjectId)}: ` : ''}
                {lostWords(one.reason)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function LostByReason({ lost, total }: { lost: readonly LostTime[]; total: number }) {
  const sums = new Map<LostTime['reason'], number>();
  for (const one of lost) sums.set(one.reason, (sums.get(one.reason) ?? 0) + one.minutes);
  const rows = [...sums].sort((a, b) => b[1] - a[1]);
  const most = rows[0]?.[1] ?? 1;
  return (
    <table className="sheet reasons">
      <caption className="table-title">{duration(total)} lost in all, by reason</caption>
      <tbody>
        {rows.map(([reason, minutes]) => (
          <tr key={reason}>
            <th scope="row">{lostWords(reason)}</th>
            <td className="number">{duration(minutes)}</td>
            <td className="reason-bar">
              <Bar most={most} limit={0} parts={[{ value: minutes, look: 'committed' }]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
