/**
 * What the marks and colours of the board mean, in the shapes the board draws them in. The plan table and the details use the
 * same shapes, so this page serves all three. It must not know the board.
 */
import type { ReactNode } from 'react';
import type { Department } from '../engine/model.ts';
import type { ActivityView } from '../engine/view.ts';
import './board-key.css';
import { DEPARTMENT_WORDS, DepartmentIcon } from './kit/index.ts';
import { StateShape } from './panels/parts/state-mark.tsx';

const STATES: readonly { state: ActivityView['state']; name: string; text: string }[] = [
  { state: 'unplanned', name: 'Not planned', text: 'It has no time yet. It waits in the tray under the board.' },
  { state: 'draft', name: 'Draft', text: 'It has a time, and only you know. Somebody or something is not booked.' },
  { state: 'booked', name: 'Booked', text: 'Everybody and everything in it is held. Nobody was told the time yet.' },
  { state: 'told', name: 'Told', text: 'Those in it have read or heard the plan as it stands.' },
  {
    state: 'told-older',
    name: 'Told an older plan',
    text: 'The plan changed since. The folded corner has the revision they hold; they will act on that one.',
  },
  { state: 'in-progress', name: 'In progress', text: 'It fills from the left as the work gets done.' },
  { state: 'held-up', name: 'Held up', text: 'It has begun or is due, and cannot go on. Open it to see why.' },
  { state: 'done', name: 'Done', text: 'Over. On the board it goes pale.' },
];

const MARKS: readonly { mark: ReactNode; name: string; text: string }[] = [
  {
    mark: <span className="key-lamp">14:45</span>,
    name: 'The lamp',
    text: 'Now. What is left of it has happened; what is right of it is the plan.',
  },
  {
    mark: (
      <span className="key-bar key-wrong">
        <span className="key-number">2</span>
      </span>
    ),
    name: 'Hatched edge and a number',
    text: 'Something is wrong with it. Red stops the work, amber makes it worse. Open the bar to read each reason.',
  },
  {
    mark: (
      <svg className="key-flag" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 1v14M4 1l10 4-10 4" />
      </svg>
    ),
    name: 'Flag',
    text: 'A deadline. It turns amber when it is less than a day away.',
  },
  {
    mark: (
      <svg className="key-diamond" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m8 1 7 7-7 7-7-7Z" />
      </svg>
    ),
    name: 'Diamond',
    text: 'A milestone: it takes no time, and is filled once it has been reached.',
  },
  {
    mark: <span className="key-bar key-wait" />,
    name: 'Thin bar',
    text: 'Waiting for somebody else, such as a client.',
  },
  {
    mark: <span className="key-bar key-shoot" />,
    name: 'Amber line over a day',
    text: 'A day of filming.',
  },
  {
    mark: <span className="key-sky" />,
    name: 'The band under the date',
    text: 'Night, daylight and night again. Behind the rows, night and days off are darker.',
  },
];

export function BoardKey() {
  return (
    <div className="board-key">
      <section aria-label="How far it is">
        <h3>How far it is</h3>
        <dl className="key-list">
          {STATES.map(({ state, name, text }) => (
            <div key={state} className={`state-${state}`}>
              <dt>
                <StateShape state={state} progressPerMille={500} />
                {name}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="is-quiet">
          In a person’s row a bar shows how it stands for that person: one may be told while another is not.
        </p>
      </section>
      <section aria-label="Marks round it">
        <h3>Marks round it</h3>
        <dl className="key-list">
          {MARKS.map(({ mark, name, text }) => (
            <div key={name}>
              <dt>
                <span className="key-mark" aria-hidden="true">
                  {mark}
                </span>
                {name}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-label="Colours">
        <h3>The colour of a bar is its department</h3>
        <ul className="key-departments">
          {(Object.keys(DEPARTMENT_WORDS) as Department[]).map((department) => (
            <li key={department}>
              <DepartmentIcon department={department} label />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
