/** How to write here, on one page: the form of the text, what helps while typing, and where one comes back from. */
import { Dialog } from '../../desk/kit/index.ts';

const RULES: readonly [string, string][] = [
  [
    'Name and value',
    'Each line says what something is: "title": "One shoot day". Names and words stand in straight quotation marks; numbers, true and false stand alone.',
  ],
  [
    'Groups and lists',
    'A group stands in { }, a list in [ ]. A comma stands between two entries. Notes to yourself begin with //.',
  ],
  [
    'Short names',
    'Everything has a short name ("id"). Others point at it by that name, and “Rename” changes it everywhere.',
  ],
  [
    'Times',
    '"2027-03-09 08:30", or "day 2 08:30" counted from the first day. Lengths are "45 min", "2 h" or "3 days"; a day is eight office hours.',
  ],
  ['Money', 'In pounds without VAT: 380 or "£1,250.50".'],
  ['Chances', 'In per cent: "odds": 12 happens in twelve plays of a hundred.'],
];

const KEYS: readonly [string, string][] = [
  ['Ctrl Space', 'what could stand here: fields, choices, and the names of the file'],
  ['Pointer on a word', 'what it means, or who it is'],
  ['Ctrl Z, Ctrl Y', 'take back, bring back; the form and the buttons too'],
  ['Ctrl F', 'find and replace in the text'],
  ['F8', 'go to the next problem'],
  ['Tab', 'leave the text'],
];

export function HowToDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="How to write here" open={open} onClose={onClose} wide>
      <section
        className="bench-form-rows"
        aria-label="Rules and keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: words that scroll must be reachable by keyboard.
        tabIndex={0}
      >
        <p>
          You need not know any of this to begin: the form writes the text for you, and every mistake is explained under
          it. Nothing you type is ever lost; “Versions” brings back any earlier state.
        </p>
        <dl className="help-rules">
          {RULES.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <table className="help-keys">
          <caption className="said">Keys in the text</caption>
          <thead>
            <tr>
              <th scope="col">In the text</th>
              <th scope="col">Does</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(([key, words]) => (
              <tr key={key}>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}
