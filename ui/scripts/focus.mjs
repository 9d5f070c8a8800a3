// Refuses a focus that lets the browser scroll: it knows nothing of the bars, and brings a field under one of them or the heading out
// of view. `focusInSight` of lib/sight.ts gives the focus and shows what has it; whoever scrolls by themselves says `preventScroll`.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../src');
const BLIND = /\.focus\((?!\{ preventScroll: true \})|\bautofocus\b|\.scrollIntoView\((?!\{ block: 'nearest')/;

/** Lines that do, as `file:line: text`. */
export function blind() {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts'));
  return files.flatMap((name) => readFileSync(join(SRC, name), 'utf8').split('\n').flatMap((line, index) => (BLIND.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [])));
}
