/**
 * A short word about a state. Colour never stands alone: each tone has a shape of its own, or the icon it is given.
 */
import { AlertTriangle, Check, Circle, Clock3, Sun } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'quiet' | 'good' | 'bad' | 'tungsten' | 'daylight';

const SHAPES: Record<Tone, ReactNode> = {
  quiet: <Circle aria-hidden="true" />,
  good: <Check aria-hidden="true" />,
  bad: <AlertTriangle aria-hidden="true" />,
  tungsten: <Clock3 aria-hidden="true" />,
  daylight: <Sun aria-hidden="true" />,
};

export function Badge({
  tone = 'quiet',
  icon,
  children,
}: {
  tone?: Tone | undefined;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon ?? SHAPES[tone]}
      <span>{children}</span>
    </span>
  );
}

/** How many: a number in a pill, with its meaning read out. */
export function Count({ n, label, tone = 'quiet' }: { n: number; label: string; tone?: Tone | undefined }) {
  return (
    <span className={`count count-${tone}`}>
      {n}
      <span className="said"> {label}</span>
    </span>
  );
}
