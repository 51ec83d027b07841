/** The lock file: complete on every platform, silent about where packages came from, and in step with what we say of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  resolved?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}
type Dependencies = Record<string, string>;

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const { dependencies, devDependencies, optionalDependencies } = read<Record<string, Dependencies>>('package.json');
const asked = { ...dependencies, ...devDependencies, ...optionalDependencies };

test('has an entry for every optional package, so that npm ci works on platforms nobody here has', () => {
  const missing = Object.entries(packages).flatMap(([path, one]) =>
    Object.keys(one.optionalDependencies ?? {})
      .filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

test('names no host', () => {
  expect(Object.entries(packages).filter(([, one]) => one.resolved?.includes('://'))).toEqual([]);
});

test('brings no package that runs a script when it is installed', () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)).toEqual([]);
});

test('every package we ask for is asked for in one exact version', () => {
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every package we ask for has its reason in docs/decisions/0004-dependencies.md', () => {
  const reasons = readFileSync('docs/decisions/0004-dependencies.md', 'utf8');
  expect(Object.keys(asked).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});
