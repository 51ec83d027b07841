/** When a build is stale, and that only one process installs or builds at a time. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alone } from '../../scripts/lib/alone.mjs';
import { fingerprint } from '../../scripts/lib/build.mjs';

let folder: string;
const file = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'call-time-build-'));
  writeFileSync(file('a.ts'), 'one');
  writeFileSync(file('b.ts'), 'two');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the fingerprint of sources', () => {
  const changes: Array<[string, () => void]> = [
    ['changes when a file is edited', () => writeFileSync(file('a.ts'), 'three')],
    ['changes when a file is deleted', () => rmSync(file('b.ts'))],
    ['changes when a file is added', () => writeFileSync(file('c.ts'), '')],
    ['changes when an older file is put back', () => utimesSync(file('a.ts'), 1, 1)],
  ];
  test.each(changes)('%s', (_name, change) => {
    const before = fingerprint([folder]);
    change();
    expect(fingerprint([folder])).not.toBe(before);
  });

  test('stays when nothing changes, and takes a missing folder for empty', () => {
    expect(fingerprint([folder, file('none')])).toBe(fingerprint([folder]));
  });
});

describe('working alone', () => {
  test('gives the lock back, also when the work fails', () => {
    expect(alone(() => existsSync(file('lock')), file('lock'))).toBe(true);
    const failing = () => {
      throw new Error('no');
    };
    expect(() => alone(failing, file('lock'))).toThrow('no');
    expect(existsSync(file('lock'))).toBe(false);
  });

  test('takes over a lock whose process is gone', () => {
    writeFileSync(file('lock'), '999999999');
    expect(alone(() => 'done', file('lock'))).toBe('done');
  });

  test('keeps two processes apart', async () => {
    const script = pathToFileURL('scripts/lib/alone.mjs').href;
    const code = `
      const { appendFileSync } = await import('node:fs');
      const { alone } = await import(${JSON.stringify(script)});
      alone(() => {
        appendFileSync(${JSON.stringify(file('log'))}, 'in ');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
        appendFileSync(${JSON.stringify(file('log'))}, 'out ');
      }, ${JSON.stringify(file('lock'))});`;
    const one = () =>
      new Promise((resolve) => {
        spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' }).on('exit', resolve);
      });
    expect(await Promise.all([one(), one(), one()])).toEqual([0, 0, 0]);
    expect(readFileSync(file('log'), 'utf8')).toBe('in out in out in out ');
  });
});
