// The handbook can be made again: its pictures are taken from the program as it is, in a folder that is thrown away, and each
// shows what its page says. `cargo xtask handbook` takes the ones that are kept.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { clerkPictures } from './handbook/clerk.mjs';
import { elderPictures } from './handbook/elder.mjs';
import { helperPictures } from './handbook/helper.mjs';
import { onBrowser } from './stage.mjs';

const TEXT = join(dirname(fileURLToPath(import.meta.url)), '../../docs/handbook');
/** Less is a page on which nothing stands. */
const LEAST = 12 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
let browser;
onBrowser((made) => (browser = made));
after(() => rmSync(folder, { recursive: true, force: true }));

for (const [name, take] of Object.entries({ elder: elderPictures, helper: helperPictures, clerk: clerkPictures })) {
  test(`every picture that ${name}.md shows can be taken`, { timeout: 180_000 }, async () => {
    const taken = await take(browser, folder);
    const shown = [...readFileSync(join(TEXT, `${name}.md`), 'utf8').matchAll(/pictures\/([\w-]+\.png)/g)].map((found) => found[1]);
    assert.ok(shown.length > 0);
    const names = taken.map((file) => basename(file));
    assert.deepEqual(shown.filter((each) => !names.includes(each)), [], 'shown, but not taken');
    for (const file of taken) assert.ok(statSync(file).size > LEAST, `${basename(file)} is empty`);
  });
}
