/**
 * What is due and when, as far as the trainee knows: call sheets, answers, promises, pencils, milestones.
 */
import type { DeadlineView } from '../../engine/view.ts';
import { shortMoment } from '../play/stats.tsx';
import { targetOf, useGoTo } from '../play/target.ts';
import { useView } from '../session-context.ts';
import { DEADLINE_WORDS } from '../words.ts';

const MOST = 8;

export function Deadlines() {
  const view = useView();
  const sorted = [...view.deadlines].sort((a, b) => a.minute - b.minute);
  const near = sorted.slice(0, MOST);
  const far = sorted.slice(MOST);
  return (
    <div className="deadlines">
      {sorted.length === 0 ? <p className="queue-empty">No deadline that you know of.</p> : null}
      <ol className="dues">
        {near.map((one) => (
          <Due key={`${one.kind}:${one.subjectId}:${one.minute}`} deadline={one} />
        ))}
      </ol>
      {far.length > 0 ? (
        <details>
          <summary>{far.length} later</summary>
          <ol className="dues">
            {far.map((one) => (
              <Due key={`${one.kind}:${one.subjectId}:${one.minute}`} deadline={one} />
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function Due({ deadline }: { deadline: DeadlineView }) {
  const view = useView();
  const goTo = useGoTo();
  const target = targetOf(view, deadline.subjectId);
  const late = deadline.minute < view.minute;
  const soon = !late && deadline.minute - view.minute <= 120;
  const kind = DEADLINE_WORDS[deadline.kind];
  const words = (
    <>
      <span className="due-when when">
        {late ? 'Late: ' : ''}
        {shortMoment(view, deadline.minute)}
      </span>
      <span className="due-words">
        {kind ? <span className="due-kind">{kind}: </span> : null}
        {deadline.text}
      </span>
    </>
  );
  return (
    <li className={late ? 'due due-late' : soon ? 'due due-soon' : 'due'}>
      {target ? (
        <button type="button" className="due-go" onClick={() => goTo(target)}>
          {words}
        </button>
      ) : (
        words
      )}
    </li>
  );
}
