// Runs every test file of this folder, one after the other (screens walk two pages of their own), the longest first: whatever imports `node:test` is one, so that a new
// file needs no list. `node all.mjs NAME…` runs those whose name begins so.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const AT_ONCE = 1;
const LONGEST = ['screens.mjs', 'frame.mjs', 'faults.mjs', 'acts.mjs', 'journey.mjs'];

const wanted = process.argv.slice(2);
const tests = readdirSync(HERE).filter((name) => name.endsWith('.mjs') && /^import .* from 'node:test';|^import '.\/faults\//m.test(readFileSync(join(HERE, name), 'utf8')));
const chosen = tests.filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
const rank = (name) => (LONGEST.includes(name) ? LONGEST.indexOf(name) : LONGEST.length);
chosen.sort((a, b) => rank(a) - rank(b));
console.log(chosen.join(' '));
const { status } = spawnSync(process.execPath, ['--test', `--test-concurrency=${AT_ONCE}`, ...chosen], { cwd: HERE, stdio: 'inherit' });
process.exit(status ?? 1);
