/** Which duties and skills of the standard this production gives a chance to show. Found by playing it twice in a worker. */
import { Check, Minus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Coverage } from '../../writing/coverage.ts';
import { benchNow, useBench } from '../use-bench.ts';
import { openLine } from '../work/ask.ts';
import { useModel } from './unless.tsx';

const player = openLine();

export function CoveragePicture() {
  const model = useModel();
  const seed = useBench((bench) => bench.seed);
  const [found, setFound] = useState<{ hash: string; coverage: Coverage } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { hash, marked } = model;
  useEffect(() => {
    if (!marked) return;
    let here = true;
    const { draft, reading } = benchNow();
    player
      .ask({ ask: 'cover', name: draft?.name ?? '', text: reading?.text ?? '', seed })
      .then((coverage) => {
        if (here && coverage) setFound({ hash, coverage });
        if (here) setTrouble(null);
      })
      .catch((error: Error) => here && setTrouble(error.message));
    return () => {
      here = false;
    };
  }, [hash, marked, seed]);
  if (!marked) return <p className="picture-words">This production is not marked, so nothing is measured in it.</p>;
  if (trouble) return <p className="bench-warning">The play stopped: {trouble}</p>;
  if (!found) return <p className="bench-none">Playing it through to see what can be shown…</p>;
  return <Duties coverage={found.coverage} fresh={found.hash === hash} />;
}

function Duties({ coverage, fresh }: { coverage: Coverage; fresh: boolean }) {
  const seen = coverage.duties.filter((duty) => duty.measures.some((one) => one.chances > 0)).length;
  return (
    <div className="coverage">
      <p className="picture-words" role="status">
        {seen} of {coverage.duties.length} duties get a chance to show in it, when it is played carefully or not at all.
        {fresh ? '' : ' Playing the newest text…'}
      </p>
      <ul className="coverage-duties">
        {coverage.duties.map((duty) => {
          const chanced = duty.measures.filter((one) => one.chances > 0);
          return (
            <li key={duty.slug} className="coverage-duty">
              <h2>
                <span className="coverage-number">Duty {duty.number}</span> {duty.title}
              </h2>
              {duty.measures.length === 0 ? (
                <p className="is-quiet">Nothing measures it yet.</p>
              ) : (
                <details open={chanced.length > 0 && chanced.length < duty.measures.length}>
                  <summary>
                    {chanced.length} of {duty.measures.length} measures
                  </summary>
                  <ul className="coverage-measures">
                    {duty.measures.map((one) => (
                      <li key={one.id} className={one.chances > 0 ? '' : 'is-quiet'}>
                        {one.chances > 0 ? (
                          <Check aria-hidden="true" className="is-good" />
                        ) : (
                          <Minus aria-hidden="true" />
                        )}
                        <span>
                          {one.label}
                          {one.gate ? ' (a breach caps the duty)' : ''}
                        </span>
                        <span className="coverage-chances">
                          {one.chances === 0
                            ? 'no chance'
                            : one.chances === 1
                              ? 'one chance'
                              : `${one.chances} chances`}
                        </span>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
      <section aria-labelledby="coverage-ksbs">
        <h2 id="coverage-ksbs" className="picture-head">
          Knowledge and skills
        </h2>
        <p className="picture-words">
          With a chance: <span className="mono">{coverage.seen.join(' ')}</span>
        </p>
        <p className="picture-words">
          Without one: <span className="mono">{coverage.unseen.join(' ') || 'none'}</span>
        </p>
      </section>
    </div>
  );
}
