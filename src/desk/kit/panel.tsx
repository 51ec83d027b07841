/**
 * A titled part of the screen: a section with a heading, so that it can be reached by heading or by region.
 */
import { type ReactNode, useId } from 'react';

export interface PanelProps {
  title: ReactNode;
  /** Heading level; keep headings in order on the screen. */
  level?: 2 | 3 | 4 | undefined;
  icon?: ReactNode;
  /** Beside the title: a count, a filter, a small button. */
  aside?: ReactNode;
  guide?: string | undefined;
  /** `flat` has no surface of its own: for parts inside another panel. */
  look?: 'surface' | 'flat' | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Panel({ title, level = 2, icon, aside, guide, look = 'surface', className, children }: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      className={['panel', `panel-${look}`, className ?? ''].filter(Boolean).join(' ')}
      aria-labelledby={id}
      data-guide={guide}
    >
      <header className="panel-head">
        {icon}
        <Heading id={id} className="panel-title">
          {title}
        </Heading>
        {aside ? <div className="panel-aside">{aside}</div> : null}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
