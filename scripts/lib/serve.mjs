/** A small server for the built page, for this computer only. Node's own modules only. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file an address stands for, or the status that refuses it. @param {string} folder @param {string} url */
function find(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return 400;
  }
  if (path.includes('\0')) return 400;
  let file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return 403;
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) file = join(file, 'index.html');
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { file, size: stat.size } : 404;
}

/** Built files below assets/ carry a hash in their name and never change; everything else is asked for anew. @param {string} file */
const cacheControl = (file) =>
  file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<boolean>} */
const listens = (server, port) =>
  new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error);
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(true);
    });
  });

/**
 * Serves a folder to this computer, on the first free port from `port` on.
 * @param {string} folder
 * @param {number} [port]
 */
export async function serve(folder, port = 4173) {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const found = find(folder, request.url ?? '/');
    if (typeof found === 'number') {
      return response.writeHead(found, { 'content-type': 'text/plain' }).end('There is nothing here.');
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(found.file)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': cacheControl(found.file),
      'x-content-type-options': 'nosniff',
      // As many hosts do: a page that works here without a network works there too.
      vary: 'Origin',
    });
    if (request.method === 'HEAD') return response.end();
    const file = createReadStream(found.file);
    // A build may replace a file while it is being sent: end this answer, keep the server.
    file.on('error', () => response.destroy());
    return file.pipe(response);
  });
  const last = Math.min(port + 99, 65_535);
  for (let next = port; next <= last; next += 1) {
    if (!(await listens(server, next))) continue;
    const close = () => {
      server.close();
      server.closeAllConnections();
    };
    return { address: `http://127.0.0.1:${next}/`, port: next, close };
  }
  throw new Error(`No port is free from ${port} to ${last}.`);
}
