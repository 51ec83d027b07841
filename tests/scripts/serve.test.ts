/** The small server: it gives out the built folder and nothing beside it, and no request can end it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/lib/serve.mjs';

let outer: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  outer = mkdtempSync(join(tmpdir(), 'call-time-serve-'));
  mkdirSync(join(outer, 'dist', 'assets'), { recursive: true });
  mkdirSync(join(outer, 'dist-secret'));
  writeFileSync(join(outer, 'dist', 'index.html'), '<h1>Call Time</h1>');
  writeFileSync(join(outer, 'dist', 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(outer, 'dist-secret', 'secret.txt'), 'secret');
  server = await serve(join(outer, 'dist'), 24_173);
});

afterAll(() => {
  server.close();
  rmSync(outer, { recursive: true });
});

/** Sends the path as written; a browser or fetch would tidy it first. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: server.port, path, method }, (answer) => {
      let body = '';
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asking.on('error', reject);
    asking.end();
  });

test('gives the page for the folder, and has it asked for anew each time', async () => {
  const page = await ask('/');
  expect(page).toMatchObject({ status: 200, body: '<h1>Call Time</h1>' });
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
});

test('gives scripts as scripts, to be kept for good', async () => {
  const script = await ask('/assets/index-abc.js?x=1');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.headers['cache-control']).toContain('immutable');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%2fdist-secret%2fsecret.txt',
  '/..%5csecret.txt',
])('does not leave its folder for %s', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body).not.toContain('secret');
});

test.each([
  ['/nothing', 404],
  ['/assets', 404],
  ['/%', 400],
  ['/%00', 400],
])('answers %s with %i and goes on serving', async (path, status) => {
  expect((await ask(path)).status).toBe(status);
  expect((await ask('/')).status).toBe(200);
});

test('takes no other verbs', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('moves to the next port when one is taken', async () => {
  const second = await serve(join(outer, 'dist'), server.port);
  expect(second.port).toBeGreaterThan(server.port);
  second.close();
});
