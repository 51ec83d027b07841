/**
 * A share as a picture beside its number: parts of a whole, with a mark for the limit. The number stands next to it, so the picture is
 * silent. It must not know what is measured.
 */
export interface BarPart {
  value: number;
  look: 'actual' | 'committed' | 'coming' | 'won';
}

export function Bar({ parts, limit, most }: { parts: readonly BarPart[]; limit: number; most: number }) {
  const whole = Math.max(most, 1);
  const at = (value: number) => (Math.max(0, value) / whole) * 100;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  let from = 0;
  return (
    <svg
      className={sum > limit ? 'bar bar-over' : 'bar'}
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="bar-limit" x="0" y="1" width={at(limit)} height="10" />
      {parts.map((part) => {
        const x = from;
        from += at(part.value);
        return <rect key={part.look} className={`bar-${part.look}`} x={x} y="2" width={at(part.value)} height="8" />;
      })}
      <rect className="bar-mark" x={Math.max(0, at(limit) - 0.6)} y="0" width="0.9" height="12" />
    </svg>
  );
}
