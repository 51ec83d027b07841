/** `npm start`: installs, builds and serves the page, and opens it in the browser where there is one. */
import { spawn } from 'node:child_process';
import { buildPage } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { checkNode } from './lib/node-version.mjs';
import { at, giveUp } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';

const USAGE = 'npm start, or npm start -- [--no-open] [--port N]';

function readOptions(words) {
  const options = { open: true, port: 4173 };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--no-open') options.open = false;
    else if (word === '--port') {
      index += 1;
      options.port = Number(words[index]);
      const right = Number.isInteger(options.port) && options.port > 0 && options.port < 65536;
      if (!right) giveUp(`--port wants a number from 1 to 65535. Usage: ${USAGE}`, 2);
    } else giveUp(`There is no option ${word}. Usage: ${USAGE}`, 2);
  }
  return options;
}

/** Never fails: without a browser the printed address is enough. */
function openBrowser(address) {
  const onScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.env.CI || !onScreen) return;
  const openers = { darwin: ['open', [address]], win32: ['cmd', ['/c', 'start', '', address]] };
  const [command, args] = openers[process.platform] || ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

async function start() {
  checkNode();
  const options = readOptions(process.argv.slice(2));
  install();
  const code = buildPage();
  if (code !== 0) giveUp('The page could not be built; the lines above say where.', code);
  const { address } = await serve(at('dist'), options.port);
  console.log(`Call Time is at ${address}\nPress Ctrl and C to stop.`);
  if (options.open) openBrowser(address);
}

start().catch((error) => giveUp(String(error.message)));
