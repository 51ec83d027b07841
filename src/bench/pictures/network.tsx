/** Which work must come before which, left to right, with the chain that decides the end. The same stands below as a table. */
import { useMemo } from 'react';
import { duration, moment } from '../../session/words.ts';
import { type Network, type NetworkNode, networkOf } from '../../writing/network.ts';
import { spareWords } from '../../writing/timeline.ts';
import { goTo } from './go-to.ts';
import { useModel } from './unless.tsx';

/** In units of the drawing: sixteen to the height of the text. */
const WIDTH = 172;
const HEIGHT = 48;
const GAP_X = 34;
const GAP_Y = 14;

interface Placed {
  node: NetworkNode;
  x: number;
  y: number;
}

/** Columns by rank; within one, near the work each follows, so that few lines cross. */
function place({ nodes }: Network): { placed: Map<string, Placed>; width: number; height: number } {
  const placed = new Map<string, Placed>();
  const ranks = Math.max(0, ...nodes.map((one) => one.rank)) + 1;
  let most = 0;
  for (let rank = 0; rank < ranks; rank += 1) {
    const column = nodes
      .filter((one) => one.rank === rank)
      .map((node) => {
        const before = node.afterIds.map((id) => placed.get(id)?.y ?? 0);
        return { node, wish: before.length === 0 ? 0 : before.reduce((a, b) => a + b, 0) / before.length };
      })
      .sort((a, b) => Number(b.node.critical) - Number(a.node.critical) || a.wish - b.wish);
    for (const [at, { node }] of column.entries())
      placed.set(node.id, { node, x: rank * (WIDTH + GAP_X), y: at * (HEIGHT + GAP_Y) });
    most = Math.max(most, column.length);
  }
  return { placed, width: ranks * (WIDTH + GAP_X) - GAP_X, height: most * (HEIGHT + GAP_Y) - GAP_Y };
}

export function NetworkPicture() {
  const model = useModel();
  const network = useMemo(() => networkOf(model), [model]);
  const { placed, width, height } = useMemo(() => place(network), [network]);
  const officeDay = model.rules.officeTo - model.rules.officeFrom;
  const titles = network.criticalIds.map((id) => network.nodes.find((one) => one.id === id)?.title ?? id);
  const late = network.nodes.filter((one) => one.spare < 0);
  return (
    <div className="network">
      <p className="picture-words">
        {network.nodes.length === 1 ? 'One activity' : `${network.nodes.length} activities`}. Done at the earliest{' '}
        <strong>{moment(model.startDate, network.done)}</strong>, if each takes its likely length and everybody is free.
      </p>
      {late.length > 0 ? (
        <p className="bench-warning">
          Can’t be done in time even so: {late.map((one) => `“${one.title}”`).join(', ')}. Give them more time, or take
          work away before them.
        </p>
      ) : null}
      <section
        className="network-scroll"
        aria-label="Drawing of the order of work; the table below says the same"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <svg
          style={{ width: `${(width + 8) / 16}rem`, height: `${(height + 8) / 16}rem` }}
          viewBox={`-4 -4 ${width + 8} ${height + 8}`}
          aria-hidden="true"
        >
          {[...placed.values()].flatMap(({ node, x, y }) =>
            node.afterIds.map((id) => {
              const from = placed.get(id);
              if (!from) return null;
              const critical = node.critical && from.node.critical;
              const x1 = from.x + WIDTH;
              const y1 = from.y + HEIGHT / 2;
              const y2 = y + HEIGHT / 2;
              const bend = Math.max(GAP_X / 2, (x - x1) / 3);
              return (
                <path
                  key={`${id}>${node.id}`}
                  className={critical ? 'network-line network-line-critical' : 'network-line'}
                  d={`M${x1},${y1} C${x1 + bend},${y1} ${x - bend},${y2} ${x},${y2}`}
                />
              );
            }),
          )}
          {[...placed.values()].map(({ node, x, y }) => (
            <g key={node.id} transform={`translate(${x} ${y})`}>
              <rect
                className={node.critical ? 'network-box network-box-critical' : 'network-box'}
                width={WIDTH}
                height={HEIGHT}
                rx="6"
              />
              <text x="10" y="20" className="network-title">
                {node.title.length > 19 ? `${node.title.slice(0, 18)}…` : node.title}
              </text>
              <text x="10" y="39" className="network-detail">
                {node.kind === 'milestone' ? 'milestone' : duration(node.likely)}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <section aria-labelledby="network-chain">
        <h2 id="network-chain" className="picture-head">
          What decides the end
        </h2>
        <p className="picture-words">{titles.join(' → ')}</p>
      </section>
      <table className="picture-table">
        <caption className="said">Activities and what there is to spare</caption>
        <thead>
          <tr>
            <th scope="col">Activity</th>
            <th scope="col">Earliest</th>
            <th scope="col">To spare</th>
          </tr>
        </thead>
        <tbody>
          {network.nodes.map((node, at) => (
            <tr key={node.id} className={node.critical ? 'network-row-critical' : undefined}>
              <th scope="row">
                <button type="button" className="link" onClick={() => goTo(['activities', at])}>
                  {node.title}
                </button>
              </th>
              <td className="when">{moment(model.startDate, node.earliestStart)}</td>
              <td className={node.spare < 0 ? 'is-bad' : undefined}>
                {node.spare < 0 ? `late by ${spareWords(node.spare, officeDay)}` : spareWords(node.spare, officeDay)}
                {node.critical ? ' (decides the end)' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
