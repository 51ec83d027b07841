/**
 * What a part of the screen says when it has nothing to show: why it is empty and what would fill it.
 */
import type { ReactNode } from 'react';

export function Empty({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      {icon ? (
        <span className="empty-icon" aria-hidden="true">
          {icon}
        </span>
      ) : null}
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-words">{children}</div> : null}
    </div>
  );
}
