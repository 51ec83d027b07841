/**
 * `npm run bench -- NAME`: measures one thing beside another, in processes of their own and in turn, so that a busy machine slows both
 * alike. Only ratios say anything; docs/performance.md says what each compares. The last line is the figure. `npm run bench` lists them.
 */
import { spawnSync } from 'node:child_process';
import { install } from './lib/install.mjs';
import { checkNode } from './lib/node-version.mjs';
import { at, giveUp, say, tool } from './lib/project.mjs';

checkNode();
install({ quiet: true });

const BENCHES = {
  engine: {
    about: 'the largest production, headless, against a bare mutable loop that leaves the same state',
    run: benchEngine,
  },
};

/** Rounds of both sides in turn, and plays of each in one round: about four minutes in all on two quiet cores. */
const ROUNDS = 3;
const PLAYS = 3;

const median = (/** @type {number[]} */ all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** One process of a bench; its answer is its last line. @param {string[]} args */
function answer(...args) {
  const done = spawnSync(process.execPath, ['--expose-gc', at('dist-cli', 'bench', 'engine.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) giveUp(`${done.stdout}${done.stderr}`);
  return JSON.parse(done.stdout.trimEnd().split('\n').at(-1) ?? '');
}

function benchEngine() {
  const config = ['--config', 'tests/bench/vite.config.ts', '--logLevel', 'error'];
  if (tool('vite/bin/vite.js', ['build', ...config], { quiet: true, env: { NODE_ENV: 'production' } }) !== 0)
    giveUp('The bench could not be built; the lines above say where.');
  const same = answer('same');
  console.log(
    `${same.days} days, ${same.ticks} ticks, ${same.commands} commands: both leave the same state at every midnight (${same.hash}):`,
  );
  console.log(
    `  ${same.workMinutes} minutes of work, ${same.done} activities done, ${same.arrivals} arrivals, ${same.dutyDays} days on duty, ${same.lostMinutes} minutes lost, £${(same.actualPence / 100).toFixed(2)} spent, ${same.facts} facts`,
  );
  /** @type {Record<string, { engine: number, bare: number }[]>} */
  const rounds = { whole: [], plain: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? 'engine' : 'bare';
    const second = first === 'engine' ? 'bare' : 'engine';
    const seen = { [first]: answer(first, `${PLAYS}`), [second]: answer(second, `${PLAYS}`) };
    for (const part of Object.keys(rounds))
      rounds[part]?.push({ engine: median(seen.engine[part]), bare: median(seen.bare[part]) });
    say(`round ${round + 1} of ${ROUNDS}`);
  }
  const ratio = (/** @type {string} */ part) => median((rounds[part] ?? []).map(({ engine, bare }) => engine / bare));
  const line = (/** @type {string} */ words, /** @type {string} */ part) => {
    const engine = median((rounds[part] ?? []).map((one) => one.engine));
    const bare = median((rounds[part] ?? []).map((one) => one.bare));
    console.log(
      `${words}: engine ${engine.toFixed(1)} ms, bare ${bare.toFixed(1)} ms a run, ratio ${ratio(part).toFixed(2)}; ${((engine * 1000) / same.ticks).toFixed(2)} microseconds a tick`,
    );
  };
  line('stepping and commands alone', 'plain');
  line('with a snapshot and a hash each day', 'whole');
  const memory = answer('memory');
  console.log(
    `memory: ${memory.megabytes.toFixed(1)} MB a run, ${memory.withSnapshots.toFixed(1)} MB with a snapshot of every day`,
  );
  const grow = answer('grow', '3');
  for (const { days, activities, ms } of grow.days)
    console.log(`${days} days, ${activities} activities: ${ms.toFixed(1)} ms`);
  for (const { people, ms } of grow.people) console.log(`${people} people: ${ms.toFixed(1)} ms`);
  for (const { day, ms } of answer('observe', '9')) console.log(`observe on day ${day}: ${ms.toFixed(1)} ms`);
  // Two ratios, each on a line of its own. The headline is the work the project names: commands and ticks, with a snapshot and a hash
  // each day. The stricter one, of stepping and commands alone, is what to look at when the engine is changed.
  console.log(`engine ratio, stepping and commands alone: ${ratio('plain').toFixed(2)}`);
  console.log(`engine ratio: ${ratio('whole').toFixed(2)}`);
}

const [name] = process.argv.slice(2);
const bench = Object.entries(BENCHES).find(([known]) => known === name)?.[1];
if (bench) bench.run();
else {
  for (const [known, { about }] of Object.entries(BENCHES)) console.log(`npm run bench -- ${known}: ${about}`);
  if (name !== undefined) process.exitCode = 2;
}
