/**
 * What an author may have meant by a value that has not the right form: "9.30am" is 09:30, "2 hrs" is "2 h", "Lead Camera" is
 * "lead-camera". Offers every reading; the schema says which one fits. Knows forms, not scenarios.
 */

const two = (n: number): string => String(n).padStart(2, '0');

/** "9.30am", "5 pm", "9:5" as a time of day. */
export function meantClock(words: string): string | null {
  const found = /^(\d{1,2})(?:[:.h](\d{1,2}))?\s*(am|pm|h|hrs|o['’]clock)?$/i.exec(words.trim());
  if (!found || (found[2] === undefined && found[3] === undefined)) return null;
  const late = /pm/i.test(found[3] ?? '');
  const early = /am/i.test(found[3] ?? '');
  const hours = (Number(found[1]) % (late || early ? 12 : 25)) + (late ? 12 : 0);
  const minutes = Number(found[2] ?? 0);
  return hours <= 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

/** "24/03/2026", "Day3", "2026-3-4" as a date. */
export function meantDate(words: string): string | null {
  const numbered = /^day\s*(\d{1,3})$/i.exec(words.trim());
  if (numbered) return `day ${Number(numbered[1])}`;
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim());
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(words.trim());
  const [year, month, day] = british ? [british[3], british[2], british[1]] : iso ? iso.slice(1) : [];
  return year && month && day ? `${year}-${two(Number(month))}-${two(Number(day))}` : null;
}

/** A date with a time of day, or either alone. */
export function meantTime(words: string): string | null {
  const found = /^(.*?\d)(?:[,T]\s*|\s+)(?:at\s+)?(\d{1,2}[:.]?\d{0,2}\s*(?:am|pm)?)$/i.exec(words.trim());
  const day = found && meantDate(found[1] ?? '');
  const at = found && meantClock(found[2] ?? '');
  return day && at ? `${day} ${at}` : meantDate(words);
}

/** "2 hrs", "90 minutes", "1.5 hours", "half an hour", "3d" as a length. */
export function meantLength(words: string): string | null {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/^half an hour$/, '30 min')
    .replace(/^an? /, '1 ');
  const found = /^(?:(\d+(?:\.\d+)?)\s*(d[a-z]*|h[a-z]*|m[a-z]*|w[a-z]*))?[\s,]*(?:and\s*)?(?:(\d+)\s*m[a-z]*)?$/.exec(
    plain,
  );
  if (!found || (found[1] === undefined && found[3] === undefined)) return null;
  const amount = Number(found[1] ?? 0);
  const unit = found[2]?.[0] ?? 'm';
  if (unit === 'w') return `${Math.round(amount * 5)} days`;
  if (unit === 'd')
    return amount === Math.round(amount) ? `${amount} ${amount === 1 ? 'day' : 'days'}` : `${amount * 8} h`;
  const minutes = Math.round(amount * (unit === 'h' ? 60 : 1)) + Number(found[3] ?? 0);
  if (unit === 'm' || minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "250 pounds", "GBP 1.250,50", "£1250.5" as an amount. */
export function meantMoney(words: string): string | null {
  const bare = words
    .trim()
    .replace(/^(gbp|£|pounds?)\s*/i, '')
    .replace(/\s*(gbp|£|pounds?|quid)$/i, '');
  const found = /^(-?)(\d{1,3}(?:[ ,]?\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(bare);
  if (!found) return null;
  const pence = found[3] === undefined ? '' : `.${found[3].padEnd(2, '0')}`;
  const pounds = (found[2] ?? '').replace(/[ ,]/g, '').replace(/^0+(?=\d)/, '');
  return `${found[1]}£${pounds.replace(/\B(?=(\d{3})+$)/g, ',')}${pence}`;
}

/** "Lead Camera" as a name. */
export function meantId(words: string): string | null {
  const plain = words
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? null : plain;
}

/** "portrait-7", "Place canal" as the name of a file. */
function meantFile(words: string): string | null {
  const numbered = /^portrait[-_ ]?(\d{1,2})(\.svg)?$/i.exec(words.trim());
  return numbered ? `portrait-${two(Number(numbered[1]))}` : null;
}

/** Longer words are no time and no amount. */
const MOST_CHARACTERS = 60;

/** Readings of a value, likeliest first. */
export function readings(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.length === 1 ? [value[0]] : [];
  if (typeof value === 'number') return [Math.round(value), `${Math.round(value)} min`, String(value), [value]];
  if (typeof value === 'boolean') return [String(value), [value]];
  if (typeof value !== 'string' || value.length > MOST_CHARACTERS) return [[value]];
  const words = value.trim();
  const number = Number(
    words
      .replace(/^£\s*/, '')
      .replace(/[,%]/g, '')
      .replace(/(?<=\d)\s*[a-z]+$/i, ''),
  );
  const forms = [meantTime, meantClock, meantLength, meantMoney, meantFile, meantId];
  return [
    ...(/^(true|yes)$/i.test(words) ? [true] : []),
    ...(/^(false|no)$/i.test(words) ? [false] : []),
    words,
    words.toLowerCase(),
    ...forms.map((form) => form(words)).filter((one) => one !== null),
    ...(words !== '' && Number.isFinite(number) ? [number, Math.round(number)] : []),
    [value],
  ];
}
