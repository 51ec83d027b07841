/** The verbs `calibrate` and `forms`: parts that merge to the same byte, and answers for people and for pipelines. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const scenario = 'scenarios/corporate-interview/corporate-interview.json';
const folder = mkdtempSync(join(tmpdir(), 'call-time-'));
const at = (name: string) => join(folder, name);

async function call(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ['', ''];
  const code = await main(
    argv,
    (text) => {
      out += text;
    },
    (text) => {
      error += text;
    },
  );
  return { code, out, error };
}

const SMALL = ['--runs', '3', '--bots', 'idle,hasty'];
const whole = await call('calibrate', scenario, ...SMALL, '--json');

describe('calibrate', () => {
  it('answers in one JSON value, and exits 1 when something is wrong', () => {
    const found = JSON.parse(whole.out) as Record<string, unknown>;
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining([
        'scenario',
        'runs',
        'bots',
        'luckShare',
        'neverFired',
        'deadEnds',
        'minutes',
        'ok',
        'reasons',
      ]),
    );
    expect(found).toMatchObject({ scenario: 'corporate-interview', runs: 3 });
    expect(whole.code).toBe((found.reasons as string[]).length === 0 ? 0 : 1);
    expect(found.ok).toBe((found.reasons as string[]).length === 0);
    expect(whole.error).toBe('');
  });

  it('merges parts to what one run gives, byte for byte, in any order', async () => {
    const parts: string[] = [];
    for (const index of [1, 2]) {
      const { out } = await call('calibrate', scenario, ...SMALL, '--shard', `${index}/2`, '--json');
      parts.push(at(`part-${index}.json`));
      writeFileSync(at(`part-${index}.json`), out);
    }
    const merged = await call('calibrate', '--merge', ...parts.reverse(), '--json');
    expect(merged.out).toBe(whole.out);
    expect(merged.code).toBe(whole.code);
    const text = await call('calibrate', '--merge', ...parts);
    expect(text.out).toBe((await call('calibrate', scenario, ...SMALL)).out);
  });

  it('writes a part to a file when asked, the same as on standard output', async () => {
    const { out } = await call('calibrate', scenario, ...SMALL, '--shard', '2/2');
    const said = await call('calibrate', scenario, ...SMALL, '--shard', '2/2', '--out', at('written.json'));
    expect(said.out).toContain('Part 2 of 2');
    expect(readFileSync(at('written.json'), 'utf8')).toBe(out);
  });

  it('refuses parts that do not belong together, are there twice or are missing', async () => {
    const one = at('one.json');
    await call('calibrate', scenario, ...SMALL, '--shard', '1/2', '--out', one);
    const other = at('other.json');
    await call('calibrate', scenario, '--runs', '4', '--bots', 'idle', '--shard', '2/2', '--out', other);
    const torn = at('torn.json');
    writeFileSync(torn, readFileSync(one, 'utf8').slice(0, 500));
    for (const [files, words] of [
      [[one], /2 runs are missing/],
      [[one, one], /twice/],
      [[one, other], /other bots or seeds/],
      [[torn], /cut short/],
    ] as const) {
      const { code, out, error } = await call('calibrate', '--merge', ...files);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(error).toMatch(words);
    }
  });

  it.each([
    [['--runs', '0'], /--runs wants a whole number from 1/],
    [['--runs', 'many'], /--runs wants a whole number/],
    [['--bots', 'idle,robot'], /There is no bot "robot". The bots are: .*expert/],
    [['--bots', 'idle,idle'], /names a bot twice/],
    [['--shard', '3/2'], /--shard wants a part/],
    [['--speed', '9'], /no option --speed/],
  ])('answers %j in a sentence', async (argv, words) => {
    const { code, out, error } = await call('calibrate', scenario, ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(words);
  });

  it('counts on from the seed it is given', async () => {
    const { out } = await call(
      'calibrate',
      scenario,
      '--runs',
      '1',
      '--bots',
      'idle',
      '--seed-base',
      '41',
      '--shard',
      '1/1',
    );
    expect((JSON.parse(out) as { plan: { seeds: string[] } }).plan.seeds).toEqual(['41']);
  });
});

describe('forms', () => {
  const first = 'scenarios/first-day/first-day.json';

  it('names seeds for the same luck and for equal luck, in text and in JSON', async () => {
    const { out } = await call('forms', first, '--count', '2', '--json');
    const found = JSON.parse(out) as { same: string; forms: { seed: string }[]; ok: boolean };
    expect(found.forms).toHaveLength(2);
    const text = await call('forms', first, '--count', '2');
    expect(text.out).toContain(`The same luck for everybody: seed ${found.same}.`);
    expect(text.code).toBe(found.ok ? 0 : 1);
  });

  it('wants to know how many', async () => {
    expect((await call('forms', first)).error).toMatch(/--count wants a whole number/);
  });
});
