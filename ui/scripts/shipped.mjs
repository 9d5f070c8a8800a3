// Looks through dist/, which ships: no example data, no page of examples, no pseudo-locale may be in it.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARKS as PSEUDO } from './pseudo.mjs';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '../dist');
/** Words that stand in example data, examples and made-up languages alone. */
const MARKS = ['青禾县（演示）', 'data-example', 'F-0317', ...PSEUDO];

/** Files of a built folder that hold what must not ship, as `file: mark`. */
export function marked(folder = DIST) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html)$/.test(name));
  return files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return MARKS.filter((mark) => text.includes(mark) || text.includes(escaped(mark))).map((mark) => `${name}: ${mark}`);
  });
}

/** As a bundler may write a character. */
function escaped(mark) {
  return [...mark].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = marked();
  found.forEach((line) => console.error(`must not ship: ${line}`));
  process.exit(found.length ? 1 : 0);
}
