/**
 * Help: how it works in a few sentences, what the board's marks mean, the rules of hours that hold here, the trade's words, and the keys. Always in the same place: the menu and "?".
 */
import { BookOpen, CalendarRange, Keyboard, Lightbulb, Scale, Search } from 'lucide-react';
import { useState } from 'react';
import { BoardKey } from './board-key.tsx';
import { GLOSSARY } from './glossary.ts';
import { Badge, Dialog, type TabOption, Tabs, TextField, Toggle } from './kit/index.ts';
import { SHORTCUTS } from './play/shortcuts.ts';
import { useActions, useSession } from './session-context.ts';

type Page = 'how' | 'board' | 'rules' | 'words' | 'keys';

const PAGES: readonly TabOption<Page>[] = [
  { value: 'how', label: 'How it works', icon: <Lightbulb aria-hidden="true" /> },
  { value: 'board', label: 'The board', icon: <CalendarRange aria-hidden="true" /> },
  { value: 'rules', label: 'Hours and pay', icon: <Scale aria-hidden="true" /> },
  { value: 'words', label: 'Trade terms', icon: <BookOpen aria-hidden="true" /> },
  { value: 'keys', label: 'Keys', icon: <Keyboard aria-hidden="true" /> },
];

export function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [page, setPage] = useState<Page>('how');
  return (
    <Dialog title="Help" open={open} onClose={onClose} wide>
      <Tabs label="Help pages" options={PAGES} value={page} onChange={setPage}>
        <div className="help-page">
          {page === 'how' ? <How /> : null}
          {page === 'board' ? <BoardKey /> : null}
          {page === 'rules' ? <RulesHere /> : null}
          {page === 'words' ? <Words /> : null}
          {page === 'keys' ? <Keys /> : null}
        </div>
      </Tabs>
    </Dialog>
  );
}

const RULES: readonly { title: string; text: string }[] = [
  {
    title: 'The clock waits for you.',
    text: 'Looking, moving things in the draft and thinking are free. Pausing never costs you anything.',
  },
  {
    title: 'Running on stops for what needs you.',
    text: 'Something rings, somebody answers, a time is near, or your desk is clear and something waits there. A plain yes does not stop the clock: it stands in the log.',
  },
  {
    title: 'Reaching people takes desk minutes.',
    text: 'Calls, bookings, call sheets and replies wait in your queue and are done one at a time, in your hours. Trouble that rings is answered by phone at any hour.',
  },
  {
    title: 'A plan has three layers.',
    text: 'Draft is what you would like. Booked is what others agreed to. Told is what each person last read or heard.',
  },
  {
    title: 'One slip moves the rest.',
    text: 'When something runs late, its fields offer to move what follows, and Bookings offers to confirm the days that adds. Undo takes back one press, however much it moved.',
  },
  {
    title: 'People act on what they were told.',
    text: 'A changed plan that nobody was sent changes nothing on the day.',
  },
  {
    title: 'Some things are not yours to decide.',
    text: 'Above your limit a button asks the person who may approve. Their answer takes time and may be no.',
  },
  {
    title: 'Costs come first.',
    text: 'Every button that spends says how much money and how many minutes before you press it.',
  },
];

function How() {
  return (
    <dl className="help-rules">
      {RULES.map((rule) => (
        <div key={rule.title}>
          <dt>{rule.title}</dt>
          <dd>{rule.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The figures that hold in this production, each with where it comes from; what nobody has verified says so. */
function RulesHere() {
  const view = useSession((session) => session.view);
  if (!view) return <p>Open a production to see the rules of hours and pay that hold in it.</p>;
  return (
    <>
      <p>
        {view.rules.title}. <em>Practice figures</em> were chosen for training: do not quote them as official.
      </p>
      <dl className="help-words help-figures">
        {view.rules.figures.map((one) => (
          <div key={one.name}>
            <dt>{one.title}</dt>
            <dd>
              <strong>{one.words}</strong>{' '}
              <Badge tone={one.verified ? 'good' : 'quiet'}>{one.verified ? 'Checked' : 'Practice figure'}</Badge>
              <small>{one.source}</small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Words() {
  const [wanted, setWanted] = useState('');
  const asked = wanted.trim().toLowerCase();
  const found = GLOSSARY.filter(
    (entry) => asked === '' || entry.term.includes(asked) || entry.meaning.toLowerCase().includes(asked),
  );
  return (
    <>
      <TextField
        label={
          <>
            <Search aria-hidden="true" /> Find a term
          </>
        }
        type="search"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <p className="is-quiet" role="status">
        {found.length === 1 ? '1 term' : `${found.length} terms`}
      </p>
      <dl className="help-words">
        {found.map((entry) => (
          <div key={entry.term}>
            <dt>{entry.term}</dt>
            <dd>{entry.meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Keys() {
  const shortcuts = useSession((session) => session.prefs.shortcuts);
  const { setPrefs } = useActions();
  return (
    <>
      <Toggle
        label="Single keys work"
        hint="Turn off if you use speech input or press keys by mistake."
        checked={shortcuts}
        onChange={(on) => setPrefs({ shortcuts: on })}
      />
      <table className="help-keys">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUTS.map((one) => (
            <tr key={one.keys}>
              <td>
                <kbd>{one.keys === ' ' ? 'Space' : one.keys}</kbd>
              </td>
              <td>{one.words}</td>
            </tr>
          ))}
          <tr>
            <td>
              <kbd>Ctrl</kbd> <kbd>Z</kbd>
            </td>
            <td>Take back the last change to the draft</td>
          </tr>
          <tr>
            <td>
              <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>Z</kbd>
            </td>
            <td>Bring it back</td>
          </tr>
          <tr>
            <td>
              <kbd>Esc</kbd>
            </td>
            <td>Close a dialog, a menu or an explanation</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
