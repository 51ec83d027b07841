/** `npm start`: installs, builds and serves the page, and opens it in the browser where there is one. */
import { spawn } from 'node:child_process';
import { at, build, checkNode, install } from './lib/prepare.mjs';
import { serve } from './lib/serve.mjs';

const flag = (name) => process.argv.includes(name);
const value = (name) => process.argv[process.argv.indexOf(name) + 1];

function openBrowser(address) {
  const onScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (flag('--no-open') || process.env.CI || !onScreen) return;
  const [command, args] =
    process.platform === 'darwin' ? ['open', [address]] : process.platform === 'win32' ? ['cmd', ['/c', 'start', '', address]] : ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

checkNode();
install();
build();
const { address } = await serve(at('dist'), flag('--port') ? Number(value('--port')) : 4173);
console.log(`Call Time is at ${address}\nPress Ctrl and C to stop.`);
openBrowser(address);
