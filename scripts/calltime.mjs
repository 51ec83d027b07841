/** `npm run -s calltime -- VERB`: builds the command line when sources are newer, then runs it. Standard output stays clean. */
import { pathToFileURL } from 'node:url';
import { at, checkNode, install, isStale, tool } from './lib/prepare.mjs';

checkNode();
install({ quiet: true });
const built = at('dist-cli', 'calltime.mjs');
if (isStale(built, ['src/engine', 'src/scenario', 'src/marks', 'src/planner', 'src/papers', 'src/cli', 'scenarios', 'vite.config.ts', 'package-lock.json'])) {
  const code = tool('vite/bin/vite.js', ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'], { quiet: true });
  if (code !== 0) {
    console.error('The command line could not be built; the lines above say where.');
    process.exit(1);
  }
}
await import(pathToFileURL(built).href);
