/** Stands where the picture or the play would be: while the text has an error, the first of them stands there instead. */
import { createContext, type ReactNode, use } from 'react';
import type { Model } from '../../engine/model.ts';
import { inOrder, PlacedProblem } from '../problem-list.tsx';
import { useBench } from '../use-bench.ts';

const ModelContext = createContext<Model | null>(null);

/** The production as it can be played now. Only inside `Unless`. */
export function useModel(): Model {
  const model = use(ModelContext);
  if (!model) throw new Error('A picture was drawn without a production.');
  return model;
}

export function Unless({ children }: { children: ReactNode }) {
  const reading = useBench((bench) => bench.reading);
  if (!reading) return <p className="bench-none">Reading…</p>;
  const first = inOrder(reading.problems)[0];
  if (!reading.model)
    return (
      <div className="bench-instead">
        <h2>Put this right first</h2>
        {first ? <PlacedProblem problem={first} text={reading.text} /> : null}
      </div>
    );
  return <ModelContext value={reading.model}>{children}</ModelContext>;
}
