/** The luck of a run, for those who are to have the same: folded away until somebody wants it. It must not begin anything. */
import { luckWord } from '../../session/words.ts';
import { TextField } from '../kit/index.ts';

export function LuckChoice({ luck, onLuck }: { luck: string; onLuck: (luck: string) => void }) {
  return (
    <details className="brief-luck">
      <summary>{luck === '' ? 'The same luck as others' : `Luck: ${luck}`}</summary>
      <TextField
        label="Luck"
        hint="The same word gives everybody the same weather and the same mishaps. Empty means a new draw, for you alone."
        value={luck}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onLuck(luckWord(event.target.value))}
      />
    </details>
  );
}
