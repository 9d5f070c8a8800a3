// Serves ui/dist-examples on loopback for the screen tests: plain files, and one small picture in place of every paper.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLES = process.env.EXAMPLES ?? join(dirname(fileURLToPath(import.meta.url)), '../../ui/dist-examples');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };
/** The same rules as in the app's window, so that a violation shows up here. */
const CSP = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; connect-src 'self'";
/** Built files carry their hash in their name; a page that is opened a thousand times need not read them again. */
const KEEP = { 'cache-control': 'max-age=31536000, immutable' };
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" width="320" height="200">
  <rect width="320" height="200" rx="14" fill="#dfe9ef"/><rect x="214" y="36" width="80" height="100" rx="6" fill="#b9c9d3"/>
  <g fill="#7d8c96"><rect x="24" y="36" width="120" height="12"/><rect x="24" y="66" width="90" height="12"/>
  <rect x="24" y="96" width="150" height="12"/><rect x="24" y="160" width="240" height="14"/></g></svg>`;

/** Starts the server over a folder; answers its address and how to stop it. */
export async function serve(folder = EXAMPLES) {
  const server = createServer((request, response) => void answer(folder, request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}

/** The example data for as long as something is done with it. */
export async function withExamples(work) {
  const server = await serve();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

async function answer(folder, request, response) {
  const path = normalize(new URL(request.url, 'http://x').pathname).replace(/^\/+/, '') || 'index.html';
  if (path === 'example-paper.png') return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(PICTURE);
  try {
    const body = await readFile(join(folder, path));
    const kept = path.startsWith('assets/') ? KEEP : {};
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': CSP, ...kept });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}
