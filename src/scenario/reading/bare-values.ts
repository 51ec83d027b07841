/** Values that stand without quotation marks and are neither numbers nor words of JSON: what was meant by them. */
import { type Mend, type Slip, UNREADABLE } from './syntax.ts';

/** The mend for a bare value; `halfQuoted`: its closing quotation mark is there. */
export function bareMend(words: string, start: number, halfQuoted = false): Mend {
  const end = start + words.length + (halfQuoted ? 1 : 0);
  if (!halfQuoted && NO_VALUE.test(words)) return { start, end, text: '""', says: noValue(words), guess: true };
  const instead = halfQuoted ? JSON.stringify(words) : bareValue(words);
  return { start, end, text: instead, says: bareSlip(words, instead) };
}

const NO_VALUE = /^(NaN|undefined|none|nil|nan|-?Infinity|n\/a|tbc|tbd)$/i;
const noValue = (words: string): Slip => ({
  code: 'not-a-value',
  message: `${words} is no value.`,
  why: 'The program would not know what to reckon with.',
  fix: 'Write what is meant, or take the whole field out.',
});

function bareSlip(words: string, instead: string): Slip {
  if (/^\d{1,3}(,\d{3})+$/.test(words))
    return {
      code: 'comma-in-number',
      message: `The number ${words} has a comma in it.`,
      why: 'It would be read as two numbers.',
      fix: `Write ${instead}.`,
    };
  const quoted = instead.startsWith('"');
  return {
    code: quoted ? 'not-quoted' : 'odd-number',
    message: quoted ? `${words} is not in quotation marks.` : `${words} can’t be read as it is written.`,
    why: UNREADABLE,
    fix: `Write ${instead}.`,
  };
}

/** What was meant by a value that stands without quotation marks. */
function bareValue(words: string): string {
  const word = words.trim();
  if (/^(true|yes)$/i.test(word)) return 'true';
  if (/^(false|no)$/i.test(word)) return 'false';
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(word)) return word.replace(/,/g, '');
  if (/^\d+(\.\d+)?\s*%$/.test(word)) return word.replace(/\s*%/, '');
  if (/^\.\d+$/.test(word)) return `0${word}`;
  if (/^\d+\.$/.test(word)) return word.slice(0, -1);
  if (/^0x[\da-f]{1,6}$/i.test(word)) return String(Number(word));
  // A number of four figures that begins with a nought is an hour.
  if (/^0\d[0-5]\d$/.test(word)) return JSON.stringify(`${word.slice(0, 2)}:${word.slice(2)}`);
  if (/^\+?0*\d+$/.test(word)) return String(Number(word));
  return JSON.stringify(word.replace(/^'|'$/g, ''));
}
