/** The parts of the scenario with what stands in each, and a search through all of it. A press goes to the place in the text. */
import { ChevronRight, Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { outlineOf, standingAt } from '../writing/outline.ts';
import { search } from '../writing/search.ts';
import { benchActions, useBench } from './use-bench.ts';

export function Outline() {
  const [sought, setSought] = useState('');
  const wanted = useDeferredValue(sought);
  return (
    <>
      <div className="bench-search">
        <Search aria-hidden="true" />
        <input
          type="search"
          className="input input-small"
          aria-label="Search the whole scenario"
          placeholder="Search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </div>
      {wanted.trim() === '' ? <Parts /> : <Hits sought={wanted} />}
    </>
  );
}

function Parts() {
  const { tree } = useBench((bench) => bench.settled);
  const cursor = useBench((bench) => bench.cursor);
  const parts = useMemo(() => outlineOf(tree), [tree]);
  const [here, item] = standingAt(parts, tree, cursor);
  const [opened, setOpened] = useState<Record<string, boolean>>({});
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the cursor stands is what this waits for.
  useEffect(() => {
    list.current?.querySelector('.outline-item[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [here, item]);
  if (parts.length === 0) return <p className="bench-none">Nothing can be read of this text yet.</p>;
  return (
    <ul ref={list} className="outline">
      {parts.map((part) => {
        const open = opened[part.key] ?? part.key === here;
        return (
          <li key={part.key}>
            <div className="outline-part">
              {part.items.length > 0 ? (
                <button
                  type="button"
                  className="outline-fold"
                  aria-expanded={open}
                  aria-label={`${part.title}: show what stands in it`}
                  onClick={() => setOpened({ ...opened, [part.key]: !open })}
                >
                  <ChevronRight aria-hidden="true" />
                </button>
              ) : (
                <span className="outline-fold" />
              )}
              <button
                type="button"
                className="outline-go"
                aria-current={part.key === here ? 'true' : undefined}
                onClick={() => benchActions().jump(part.offset)}
              >
                {part.title}
                {part.items.length > 0 ? <span className="outline-count">{part.items.length}</span> : null}
              </button>
            </div>
            {open && part.items.length > 0 ? (
              <ul className="outline-items">
                {part.items.map((one, at) => (
                  <li key={`${one.path.join('.')}-${one.label}`}>
                    <button
                      type="button"
                      className="outline-item"
                      aria-current={part.key === here && at === item ? 'true' : undefined}
                      onClick={() => benchActions().jump(one.offset)}
                    >
                      <span>{one.label}</span>
                      {one.detail ? <span className="outline-detail">{one.detail}</span> : null}
                    </button>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Hits({ sought }: { sought: string }) {
  const { text, tree } = useBench((bench) => bench.settled);
  const hits = useMemo(() => search(text, tree, sought), [text, tree, sought]);
  return (
    <>
      <p className="bench-none" role="status">
        {hits.length === 0
          ? `“${sought}” stands nowhere.`
          : `${hits.length === 1 ? 'One place' : `${hits.length} places`}`}
      </p>
      <ul className="outline">
        {hits.map((hit) => (
          <li key={hit.offset}>
            <button
              type="button"
              className="outline-hit"
              onClick={() => {
                benchActions().jump(hit.offset, hit.length);
              }}
            >
              <span className="outline-detail">
                {hit.where}, line {hit.line}
              </span>
              <span>
                {hit.words.slice(0, hit.at)}
                <mark>{hit.words.slice(hit.at, hit.at + hit.long)}</mark>
                {hit.words.slice(hit.at + hit.long)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
