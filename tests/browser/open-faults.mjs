// Faults of the numbered rules that are known and not mended yet, by state and rule: `open-faults.tsv`. Whatever is not in it
// fails. A line goes when its fault is mended; lines are never added for what is new.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = join(dirname(fileURLToPath(import.meta.url)), 'open-faults.tsv');
const OPEN = new Set(readFileSync(FILE, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t').slice(0, 2).join('\t')));

/** The complaints about a state that nobody knows of. A complaint begins with the number of its rule. */
export function unknown(state, faults) {
  return faults.filter((fault) => !OPEN.has(`${state}\t${/^\d+/.exec(fault)?.[0] ?? ''}`));
}
