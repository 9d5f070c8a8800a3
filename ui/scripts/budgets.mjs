// Components stay readable: at most 150 lines, and every component of components/ has named examples beside it.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../src');
const LINES = 150;

/** What breaks a budget, in words. */
export function broken() {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'));
  return files.flatMap((name) => {
    const lines = readFileSync(join(SRC, name), 'utf8').split('\n').length;
    const long = lines > LINES ? [`${name}: ${lines} lines, ${LINES} is the limit`] : [];
    const bare = name.startsWith('components/') && !existsSync(join(SRC, name.replace('.svelte', '.examples.ts')));
    return bare ? [...long, `${name}: no examples`] : long;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = broken();
  found.forEach((line) => console.error(line));
  process.exit(found.length ? 1 : 0);
}
