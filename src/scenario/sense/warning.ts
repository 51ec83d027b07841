/** What a look over a scenario may say: a warning at a place, with why it matters and what to do. */
import type { Path, Said } from '../problems.ts';

export type Warn = (
  path: Path,
  code: string,
  message: string,
  why: string,
  fix: string,
  more?: Pick<Said, 'write' | 'edit' | 'leansOn'> & {
    /** Said of the author's own words alone: what stands in a shared file was meant. */
    own?: true;
  },
) => void;

/** "2 days", "3 hours", "40 minutes", rounded up. */
export const lengthWords = (minutes: number): string => {
  const [count, unit] =
    minutes >= 2880
      ? [Math.ceil(minutes / 1440), 'day']
      : minutes >= 120
        ? [Math.ceil(minutes / 60), 'hour']
        : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};
