/**
 * The frame of everything in the right column: a head with a picture and a way back, and titled parts under it.
 */
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { IconButton } from '../kit/index.ts';
import { useActions } from '../session-context.ts';

export function DetailsFrame({
  title,
  line,
  picture,
  badge,
  children,
}: {
  title: string;
  line?: ReactNode;
  picture?: ReactNode;
  badge?: ReactNode;
  children: ReactNode;
}) {
  const { select } = useActions();
  const id = useId();
  return (
    <section className="details" aria-labelledby={id}>
      <header className="details-head">
        {picture}
        <div className="details-names">
          <h2 id={id} className="details-title">
            {title}
          </h2>
          {line ? <p className="is-quiet">{line}</p> : null}
          {badge ? <p className="details-badge">{badge}</p> : null}
        </div>
        <IconButton
          size="small"
          look="quiet"
          label="Close: show today"
          icon={<X aria-hidden="true" />}
          onClick={() => select(null)}
        />
      </header>
      {children}
    </section>
  );
}

export function DetailsPart({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }) {
  const id = useId();
  return (
    <section className="details-part" aria-labelledby={id}>
      <header className="details-part-head">
        <h3 id={id}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** Facts as a list of names and values. Empty values are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode] | null)[] }) {
  const shown = facts.filter((fact) => fact !== null);
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Something else to look at: its name as a button. */
export function ShowLink({
  kind,
  id,
  children,
}: {
  kind: 'activity' | 'person' | 'kit' | 'place' | 'risk';
  id: string;
  children: ReactNode;
}) {
  const { select } = useActions();
  return (
    <button type="button" className="plain-link show-link" onClick={() => select({ kind, id })}>
      {children}
    </button>
  );
}
