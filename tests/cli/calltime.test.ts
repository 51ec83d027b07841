import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { BROKEN, lineOf } from '../helpers/broken-files.ts';

const scenario = 'scenarios/corporate-interview/corporate-interview.json';
const folder = mkdtempSync(join(tmpdir(), 'call-time-'));

async function call(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
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

const saved = join(folder, 'run.json');
const played = await call('play', scenario, '--bot', 'careful', '--seed', '7', '--out', saved, '--json');

describe('validate --fix', () => {
  const broken = () => {
    const path = join(folder, 'to-fix.json');
    const text = readFileSync('scenarios/templates/3-half-day.jsonc', 'utf8')
      .replace('"city": "manchester"', '"city": "manchster"')
      .replace('"limit": "£150"', '"limit": "£ 150"')
      .replace('"title": "Interview Joy"', '“title”: "Interview Joy"');
    writeFileSync(path, text);
    return { path, text };
  };

  it('shows what it would change, and writes nothing', async () => {
    const { path, text } = broken();
    const { code, out } = await call('validate', '--fix', path);
    expect(code).toBe(0);
    expect(out).toContain('3 things can be put right');
    expect(out).toContain('-  "city": "manchster",');
    expect(out).toContain('+  "city": "manchester",');
    expect(out).toContain('--yes');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('writes it when told to, keeping comments and everything else', async () => {
    const { path } = broken();
    const { code, out } = await call('validate', path, '--fix', '--yes');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('put right.') });
    expect(readFileSync(path, 'utf8')).toBe(readFileSync('scenarios/templates/3-half-day.jsonc', 'utf8'));
    expect((await call('validate', path)).code).toBe(0);
  });

  it('says what is left for a person, and exits 1', async () => {
    const path = join(folder, 'half-fixed.json');
    writeFileSync(path, broken().text.replace('"reportsTo": "pat"', '"reportsTo": "qqqqqqqqq"'));
    const { code, out } = await call('validate', path, '--fix', '--json');
    expect(code).toBe(1);
    const [one] = JSON.parse(out) as { fixed: unknown[]; left: { code: string }[]; written: boolean }[];
    expect(one?.fixed).toHaveLength(3);
    expect(one?.left.map((problem) => problem.code)).toEqual(['no-such-person']);
    expect(one?.written).toBe(false);
  });

  it('wants --fix with --yes', async () => {
    expect(await call('validate', scenario, '--yes')).toMatchObject({ code: 2 });
  });
});

describe('validate', () => {
  it('says yes to what can be played', async () => {
    const half = 'scenarios/templates/1-smallest.jsonc';
    expect(await call('validate', half)).toMatchObject({ code: 0, out: `${half} can be played.\n`, error: '' });
    expect(await call('validate', half, '--json')).toMatchObject({ code: 0, out: '[]\n' });
  });

  it('names in a note the duties that nobody could show', async () => {
    const { code, out } = await call('validate', scenario);
    expect(code).toBe(0);
    expect(out).toMatch(/Note: This gives no chance to show duty 7 \(Managing others\)/);
    expect(out).toContain(`${scenario} can be played.`);
  });

  it.each(BROKEN)(
    'gives a file with $name one clear message with its line, and exits 1',
    async ({ name, file, code, at }) => {
      const path = join(folder, `${name.replace(/\W+/g, '-')}.json`);
      writeFileSync(path, file);
      const { code: exit, out } = await call('validate', path, '--json');
      expect(exit).toBe(1);
      const problems = JSON.parse(out) as Record<string, unknown>[];
      expect(problems).toHaveLength(1);
      expect(Object.keys(problems[0] ?? {}).sort()).toEqual([
        'code',
        'column',
        'edit',
        'excerpt',
        'file',
        'fix',
        'level',
        'line',
        'message',
        'why',
        'words',
      ]);
      expect(problems[0]).toMatchObject({ file: path, code, level: 'error', line: lineOf(file, at) });
      const { out: shown } = await call('validate', path);
      expect(shown).toMatch(/Error: .*\n[\s\S]*Why it matters: .*\n.*What to do: /);
      // The line as typed, with carets under the words at fault.
      const [typed = '', carets = ''] = shown.split('\n').filter((one) => /^ +\d* \| /.test(one));
      expect(file).toContain(
        typed
          .slice(typed.indexOf('|') + 2)
          .replace(/…$/, '')
          .slice(0, 60),
      );
      expect(carets.trimEnd()).toMatch(/\^$/);
    },
  );
});

describe('play, replay and explain', () => {
  const result = JSON.parse(played.out) as {
    scenario: string;
    seed: string;
    bot: string;
    ticks: number;
    hash: string;
    duties: { slug: string; number: number; points: number | null; grade: string }[];
    ledger: { duty: string; tenths: number }[];
    lostMinutes: number;
    budgetPence: number;
    finalCostPence: number;
  };

  it('prints one JSON value with everything in it', () => {
    expect(played).toMatchObject({ code: 0, error: '' });
    expect(result).toMatchObject({ scenario: 'corporate-interview', seed: '7', bot: 'careful' });
    for (const number of [result.ticks, result.lostMinutes, result.budgetPence, result.finalCostPence])
      expect(Number.isInteger(number)).toBe(true);
    for (const duty of result.duties) {
      if (duty.points === null) expect(duty.grade).toBe('not-seen');
      else
        expect(
          result.ledger.filter((entry) => entry.duty === duty.slug).reduce((sum, entry) => sum + entry.tenths, 0),
        ).toBe(Math.round(duty.points * 10));
    }
  });

  it('plays the same run again to the same hash', async () => {
    const again = await call('replay', saved, '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ hash: result.hash, matches: true, duties: result.duties });
  });

  it('finds one flipped byte, and exits 1', async () => {
    const text = readFileSync(saved, 'utf8');
    for (const at of [10, Math.floor(text.length / 3), Math.floor(text.length / 2), text.length - 5]) {
      const path = join(folder, `flipped-${at}.json`);
      writeFileSync(path, text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1));
      const { code, out } = await call('replay', path, '--json');
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ matches: false });
    }
  });

  it('takes the scenario along in the run, and holds it to one’s own file when asked', async () => {
    const [own, run] = [join(folder, 'own.jsonc'), join(folder, 'own-run.json')];
    const text = readFileSync('scenarios/templates/3-half-day.jsonc', 'utf8');
    writeFileSync(own, text);
    await call('play', own, '--bot', 'idle', '--seed', 'Tues day', '--out', run);
    const alone = await call('replay', run);
    expect(alone).toMatchObject({
      code: 0,
      out: expect.stringContaining('It was played with the scenario it carries.'),
    });
    const beside = await call('replay', run, '--scenario', own);
    expect(beside.code).toBe(0);
    expect(beside.out).not.toContain('carries');
    writeFileSync(own, text.replace('"limit": "£150"', '"limit": "£9,000"'));
    const other = await call('replay', run, '--scenario', own);
    expect(other).toMatchObject({ code: 1, out: expect.stringContaining('another version of the scenario') });
    expect(JSON.parse(readFileSync(run, 'utf8'))).toMatchObject({ seed: 'tuesday' });
    // One of ours too: a later release may ship another of that name.
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toHaveProperty('scenario.text');
  });

  it('explains every point in words, and one duty when asked', async () => {
    const { code, out } = await call('explain', saved, '--duty', 'documentation');
    expect(code).toBe(0);
    expect(out).toMatch(/^Duty 1: Documentation\. /);
    expect(out).toContain('Call sheets out in time');
    expect(out).not.toContain('Duty 2');
  });
});

describe('a wrong call', () => {
  it.each([
    [['dance'], /no verb "dance"/],
    [['validate'], /Name a file/],
    [['validate', '/nowhere/at-all.json'], /no file \/nowhere\/at-all\.json/],
    [['play', scenario, '--bot', 'clever', '--seed', '1'], /no bot "clever"\. The bots are: .*careful/],
    [['play', scenario, '--bot', 'idle'], /--seed/],
    [['play', scenario, '--bots', 'idle'], /no option --bots/],
    [['explain', 'x', '--duty'], /wants a value/],
  ])('%j is answered in a sentence on standard error, with exit 2', async (argv, words) => {
    const { code, out, error } = await call(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(words);
  });

  it.each(['validate', 'play', 'replay', 'explain'])('%s says what it does when asked for help', async (verb) => {
    const { code, out } = await call(verb, '--help');
    expect(code).toBe(0);
    expect(out).toContain(verb);
  });
});
