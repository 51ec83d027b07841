/**
 * Daily production reports: what each shoot day planned and did, its overtime, time lost and incidents, and who it goes to.
 * The figures are the engine’s, made from the day.
 */
import { ClipboardList, Send } from 'lucide-react';
import type { DailyReportView, View } from '../../../engine/view.ts';
import { clockTime, duration, longDate, moment, money } from '../../../session/words.ts';
import { Badge, Choices, Empty, nameOf } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';

export function DailyReports() {
  const view = useView();
  if (view.dailyReports.length === 0) {
    return (
      <Empty icon={<ClipboardList />} title="No shoot day yet">
        <p>The report of a shoot day goes out by ten the next morning.</p>
      </Empty>
    );
  }
  return (
    <section className="part" aria-label="Daily reports">
      <ul className="permit-list">
        {[...view.dailyReports].reverse().map((report) => (
          <Report key={report.day} view={view} report={report} />
        ))}
      </ul>
    </section>
  );
}

function Report({ view, report }: { view: View; report: DailyReportView }) {
  const [toIds, setToIds] = useKept<string[]>(`daily-report-${report.day}`, [view.you.reportsToId]);
  const late = report.sentMinute === null && view.minute > report.dueMinute;
  const readers = view.people.filter((one) => one.kind === 'stakeholder' || one.id === view.you.reportsToId);
  return (
    <li className="permit">
      <header className="permit-head">
        <h3 className="permit-title">{longDate(view.startDate, report.day)}</h3>
        <Badge tone={report.sentMinute !== null ? 'good' : late ? 'bad' : 'tungsten'}>
          {report.sentMinute !== null
            ? `Sent ${moment(view.startDate, report.sentMinute)}`
            : late
              ? 'Overdue'
              : `Due ${moment(view.startDate, report.dueMinute)}`}
        </Badge>
      </header>
      <dl className="permit-facts">
        <div>
          <dt>Planned</dt>
          <dd>{report.plannedIds.map((id) => nameOf(view, id)).join(', ') || 'Nothing'}</dd>
        </div>
        <div>
          <dt>Done</dt>
          <dd>{report.doneIds.map((id) => nameOf(view, id)).join(', ') || 'Nothing yet'}</dd>
        </div>
        <div>
          <dt>First shot, lunch, wrap</dt>
          <dd>
            {[report.firstShotMinute, report.lunchMinute, report.wrapMinute]
              .map((minute) => (minute === null ? '–' : clockTime(minute)))
              .join(', ')}
          </dd>
        </div>
        <div>
          <dt>Time lost</dt>
          <dd>{report.lostMinutes > 0 ? duration(report.lostMinutes) : 'None'}</dd>
        </div>
        <div>
          <dt>Overtime</dt>
          <dd>{report.overtimePence > 0 ? money(report.overtimePence) : 'None'}</dd>
        </div>
        {report.recordedMinutes > 0 ? (
          <div>
            <dt>Cards</dt>
            <dd>
              {duration(report.recordedMinutes)} recorded
              {report.uncopiedMinutes > 0 ? `, ${duration(report.uncopiedMinutes)} without two copies` : ', all copied'}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Incidents</dt>
          <dd>{report.incidents > 0 ? report.incidents : 'None'}</dd>
        </div>
      </dl>
      {report.sentMinute === null ? (
        <>
          <Choices
            legend="Send it to"
            options={readers.map((one) => ({ value: one.id, label: one.name }))}
            values={toIds}
            onChange={setToIds}
          />
          <CommandButton
            command={{ type: 'send-daily-report', day: report.day, toIds }}
            minutes={report.deskMinutes}
            icon={<Send aria-hidden="true" />}
            because={toIds.length === 0 ? 'Choose who it goes to' : null}
          >
            Send the report
          </CommandButton>
        </>
      ) : (
        <p className="is-quiet">Sent to {report.toIds.map((id) => nameOf(view, id)).join(', ')}.</p>
      )}
    </li>
  );
}
