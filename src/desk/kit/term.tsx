/**
 * A trade term that explains itself when tapped: a button in the text and a native popover.
 */
import { type ReactNode, useId } from 'react';
import { meaningOf } from '../glossary.ts';

/** `name` is the word in the glossary; the text shown may differ: `<Term name="pencil">pencilled</Term>`. */
export function Term({ name, children }: { name: string; children?: ReactNode }) {
  const id = useId();
  const meaning = meaningOf(name);
  if (!meaning) return <>{children ?? name}</>;
  return (
    <>
      <button
        type="button"
        className="term"
        popoverTarget={id}
        aria-details={id}
        style={{ anchorName: `--${id.replace(/\W/g, '')}` }}
      >
        {children ?? name}
      </button>
      <span
        id={id}
        popover="auto"
        role="note"
        className="term-note"
        style={{ positionAnchor: `--${id.replace(/\W/g, '')}` }}
      >
        <strong>{name}</strong> {meaning}
      </span>
    </>
  );
}
