/**
 * A grade as a shape and a word: an open ring, a half, a full disc with a star, a dash. The same shapes wherever a grade stands.
 */
import type { Grade } from '../../marks/marks.ts';
import { GRADE_WORDS } from './grade.ts';

export function GradeMark({ grade, large = false }: { grade: Grade; large?: boolean }) {
  return (
    <span className={`grade grade-${grade}${large ? ' grade-large' : ''}`}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <Shape grade={grade} />
      </svg>
      <span>{GRADE_WORDS[grade]}</span>
    </span>
  );
}

function Shape({ grade }: { grade: Grade }) {
  switch (grade) {
    case 'fail':
      return <circle className="shape-line" cx="12" cy="12" r="9" />;
    case 'pass':
      return (
        <>
          <circle className="shape-line" cx="12" cy="12" r="9" />
          <path fill="currentColor" d="M12 3a9 9 0 0 0 0 18Z" />
        </>
      );
    case 'distinction':
      return (
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 4.2 1.7 3.7 4 .5-3 2.8.8 4-3.5-2-3.5 2 .8-4-3-2.8 4-.5Z"
        />
      );
    default:
      return <path className="shape-line" d="M5 12h14" />;
  }
}
