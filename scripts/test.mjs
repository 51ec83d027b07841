/**
 * `npm test`: types, lint, unit, property, golden and contract tests, then the real browser. `--quick` leaves the browser out.
 * Every part runs even if one before it failed; the last line counts the tests.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, checkNode, install, tool } from './lib/prepare.mjs';

const quick = process.argv.includes('--quick');
checkNode();
install();

const reports = mkdtempSync(join(tmpdir(), 'call-time-tests-'));
let passed = 0;
let failed = 0;
const results = [];

function part(name, action) {
  console.log(`\n— ${name}`);
  const began = Date.now();
  const code = action();
  results.push({ name, code, seconds: Math.round((Date.now() - began) / 1000) });
}

function vitest(config, report) {
  const file = join(reports, report);
  const code = tool('vitest/vitest.mjs', ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  if (existsSync(file)) {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
  }
  return code;
}

part('Types', () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json']) || tool('typescript/bin/tsc', ['-p', 'tsconfig.pure.json']));
part('Lint', () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
part('Unit, property, golden and contract tests', () => vitest('vitest.config.ts', 'unit.json'));
if (!quick) {
  part('Build', () => {
    build();
    return 0;
  });
  part('Real browser', () => vitest('tests/browser/vitest.config.ts', 'browser.json'));
}
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const { name, code, seconds } of results) console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
const bad = results.some((result) => result.code !== 0);
if (bad && failed === 0) failed = results.filter((result) => result.code !== 0).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(bad || passed === 0 ? 1 : 0);
