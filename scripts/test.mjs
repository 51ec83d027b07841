/**
 * `npm test`: types, lint, unit, property, golden and contract tests, then the real browser. `--quick` leaves the browser out.
 * Every part runs even if one before it failed. The last line counts the tests; a part that failed without a failing
 * test of its own (types, lint, build, a crash) counts as one failure.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { checkNode } from './lib/node-version.mjs';
import { tool } from './lib/project.mjs';

checkNode();
install();

const reports = mkdtempSync(join(tmpdir(), 'call-time-tests-'));
const parts = [];

/** Runs one part. `work` returns an exit code, or an exit code with counts of tests. */
function part(name, work) {
  console.log(`\n== ${name}`);
  const began = Date.now();
  const result = work();
  const { code, passed = 0, failed = 0, skipped = 0 } = typeof result === 'number' ? { code: result } : result;
  parts.push({
    name,
    passed,
    skipped,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    seconds: (Date.now() - began) / 1000,
  });
  return code === 0;
}

/** One vitest run, counted from its report. A file that could not even be loaded is one failure. */
function vitest(config) {
  const report = join(reports, `${parts.length}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = tool('vitest/vitest.mjs', ['run', '--config', config, ...reporters]);
  if (!existsSync(report)) return { code: code || 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    code,
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

part('Types', () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json']));
part('Types of the pure rooms, without a browser', () => tool('typescript/bin/tsc', ['-p', 'tsconfig.pure.json']));
part('Format and lint', () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
part('Unit, property, golden and contract tests', () => vitest('vitest.config.ts'));
if (!process.argv.includes('--quick')) {
  const built = part('Build', buildPage);
  part('Real browser', () => {
    if (built) return vitest('tests/browser/vitest.config.ts');
    console.log('Not run, because there is no page to open: the build failed.');
    return 1;
  });
}
rmSync(reports, { recursive: true, force: true });

const sum = (count) => parts.reduce((total, one) => total + count(one), 0);
console.log('\n== Summary');
for (const { name, failed, seconds } of parts) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
}
const [passed, failed, skipped] = [sum((one) => one.passed), sum((one) => one.failed), sum((one) => one.skipped)];
if (skipped > 0) console.log(`\n${skipped} skipped: a test that is skipped proves nothing.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
