// Refuses an element bound to a variable that claims to be always there: when its component is gone it is not, and whoever waited
// meanwhile throws. `$state<HTMLElement>()` says so, and the types then ask at every use.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../src');
const CLAIM = /^\s*let \w+: (HTML|SVG)\w*Element;/;

/** Lines that do, as `file:line: text`. */
export function claimed() {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'));
  return files.flatMap((name) => readFileSync(join(SRC, name), 'utf8').split('\n').flatMap((line, index) => (CLAIM.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [])));
}
