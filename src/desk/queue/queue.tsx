/**
 * The queue of desk jobs: one at a time, in this order, within your hours. Jobs not begun can be moved or cancelled.
 */
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { JobView } from '../../engine/view.ts';
import { duration } from '../../session/words.ts';
import { IconButton, Length, listNames, nameOf, RefusalNote, Term } from '../kit/index.ts';
import { shortMoment } from '../play/stats.tsx';
import { useActions, useView } from '../session-context.ts';
import { JOB_WORDS } from '../words.ts';

export function Queue() {
  const view = useView();
  const { jobs, leftTodayMinutes, queuedMinutes } = view.desk;
  const over = queuedMinutes > leftTodayMinutes;
  return (
    <div className="queue">
      {jobs.length === 0 ? (
        <p className="queue-empty">
          Your desk is clear. What you send or book takes <Term name="desk minutes">desk minutes</Term> and waits here.
        </p>
      ) : (
        <ol className="jobs">
          {jobs.map((job, index) => (
            <Job key={job.id} job={job} index={index} />
          ))}
        </ol>
      )}
      {view.ended ? null : (
        <p className={over ? 'queue-sum is-bad' : 'queue-sum is-quiet'}>
          {jobs.length > 0 ? (
            <>
              <Length minutes={queuedMinutes} /> in the queue,{' '}
            </>
          ) : null}
          <Length minutes={leftTodayMinutes} /> left today
          {over ? ': some of it waits until tomorrow' : ''}
        </p>
      )}
      <RefusalNote when={(command) => command.type === 'cancel-job' || command.type === 'move-job'} />
    </div>
  );
}

function Job({ job, index }: { job: JobView; index: number }) {
  const view = useView();
  const { dispatch } = useActions();
  const names = (ids: readonly string[]) =>
    listNames(
      ids.map((id) => nameOf(view, id)),
      2,
    );
  const verb = JOB_WORDS[job.commandType] ?? job.commandType;
  const about = job.subjectIds.length > 0 ? `${verb}: ${names(job.subjectIds)}` : verb;
  const words = job.toIds.length > 0 ? `${about}, to ${names(job.toIds)}` : about;
  const first = view.desk.jobs.findIndex((one) => !one.begun);
  return (
    <li className={job.begun ? 'job job-begun' : 'job'}>
      <span className="job-words">
        <span className="job-title">{words}</span>
        <span className="job-time">
          <span className="when">{duration(job.minutes - job.workedMinutes)}</span>
          {job.begun ? ' to go' : ''}
          {job.doneMinute === null ? (
            ''
          ) : (
            <>
              , done <span className="when">{shortMoment(view, job.doneMinute)}</span>
            </>
          )}
        </span>
        {job.begun ? (
          <progress
            className="job-progress"
            value={job.workedMinutes}
            max={job.minutes}
            aria-label={`How far: ${words}`}
          />
        ) : null}
      </span>
      {job.begun ? null : (
        <span className="job-buttons">
          {index > first ? (
            <IconButton
              size="small"
              look="quiet"
              label={`Sooner: ${words}`}
              icon={<ArrowUp aria-hidden="true" />}
              onClick={() => dispatch({ type: 'move-job', jobId: job.id, toIndex: index - 1 })}
            />
          ) : null}
          {index < view.desk.jobs.length - 1 ? (
            <IconButton
              size="small"
              look="quiet"
              label={`Later: ${words}`}
              icon={<ArrowDown aria-hidden="true" />}
              onClick={() => dispatch({ type: 'move-job', jobId: job.id, toIndex: index + 1 })}
            />
          ) : null}
          <IconButton
            size="small"
            look="quiet"
            label={`Cancel: ${words}`}
            icon={<X aria-hidden="true" />}
            onClick={() => dispatch({ type: 'cancel-job', jobId: job.id })}
          />
        </span>
      )}
    </li>
  );
}
