/**
 * Faces, and a face with a name. Where no drawing exists, initials on the department's colour.
 */
import type { ReactNode } from 'react';
import type { Department } from '../../engine/model.ts';
import { portraitUrl } from './pictures.ts';

export function Portrait({
  portrait,
  name,
  department = 'production',
  size = 40,
}: {
  portrait: string;
  name: string;
  department?: Department | undefined;
  size?: 28 | 40 | 56 | 96 | undefined;
}) {
  const url = portraitUrl(portrait);
  const initials = name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <span className={`portrait portrait-${size}`} data-department={department} aria-hidden="true">
      {url ? <img src={url} alt="" width={size} height={size} draggable={false} /> : initials}
    </span>
  );
}

/** Face, name and a line under it. The name is the text; the face is decoration. */
export function Who({
  person,
  line,
  size = 40,
}: {
  person: { name: string; title: string; portrait: string; department: Department };
  line?: ReactNode;
  size?: 28 | 40 | 56 | undefined;
}) {
  return (
    <span className="who">
      <Portrait portrait={person.portrait} name={person.name} department={person.department} size={size} />
      <span className="who-words">
        <span className="who-name">{person.name}</span>
        <span className="who-line">{line ?? person.title}</span>
      </span>
    </span>
  );
}
