/** Which Node versions the scripts accept, and that package.json says the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { suits } from '../../scripts/lib/node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.13.0', '22.23.3', '24.0.0', '25.1.0', '26.0.0'])('Node %s suits', (version) => {
  expect(suits(version)).toBe(true);
});

test.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1'])('Node %s does not suit', (version) => {
  expect(suits(version)).toBe(false);
});

test('package.json asks for the versions that suit', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24.0.0');
});
