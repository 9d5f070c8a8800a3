// Layers point one way: host <- lib <- components <- questions <- screens. Only host/tauri.ts knows the shell.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../src');
const LAYERS = ['generated', 'host', 'lib', 'components', 'questions', 'screens'];
const SHELL = 'host/tauri.ts';

/** Imports that point the wrong way, as `file: import`. */
export function wrongArrows() {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name));
  return files.flatMap((name) => importsOf(name).filter((target) => !allowed(name, target)).map((target) => `${name}: ${target}`));
}

function importsOf(name) {
  const text = readFileSync(join(SRC, name), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1]);
}

function allowed(name, target) {
  if (target.startsWith('@tauri-apps/')) return name === SHELL;
  if (!target.startsWith('.')) return true;
  const from = LAYERS.indexOf(name.split('/')[0]);
  const path = relative(SRC, resolve(SRC, dirname(name), target));
  const to = LAYERS.indexOf(path.split('/')[0]);
  if (from < 0 || to < 0) return from < 0;
  return to <= from;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = wrongArrows();
  found.forEach((line) => console.error(`arrow points the wrong way: ${line}`));
  process.exit(found.length ? 1 : 0);
}
