/** The guide through a first day: the step that is not done yet. */
import { holds } from '../conditions.ts';
import type { Run } from '../run.ts';

export interface GuideView {
  step: number;
  steps: number;
  id: string;
  title: string;
  text: string;
  points: string;
  finished: boolean;
}

export function guideView(run: Run): GuideView | null {
  const { guide } = run.model;
  if (guide.length === 0) return null;
  const at = guide.findIndex((step) => !holds(run, step.doneWhen));
  const step = guide[at === -1 ? guide.length - 1 : at];
  if (!step) return null;
  return {
    step: at === -1 ? guide.length : at + 1,
    steps: guide.length,
    id: step.id,
    title: step.title,
    text: step.text,
    points: step.points,
    finished: at === -1,
  };
}
