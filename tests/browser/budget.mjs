// What the first page costs: everything that Chromium really asks for when the app opens at home, gzipped; with the real
// core, from what ships. Also what must not be in what ships, asked from outside.

import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { pageOf } from './browser.mjs';
import { MOVING, onDevice } from './stage.mjs';

const BUDGET_KB = 90;
const QUIET_MS = 1500;
const OTHERS = /⟦|\u200f|青禾县（演示）|data-example/;

let browser;
let loaded;
const world = onDevice({
  pages: 0,
  ready: async (made) => {
    ({ browser } = made);
    loaded = await firstPage();
  },
});

/** Every file of the first page: path, text, gzipped size. */
async function firstPage() {
  const page = await pageOf(browser, { ...MOVING, patience: 30_000 });
  const answers = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(world.url);
  await page.getByRole('searchbox').first().waitFor();
  await page.waitForTimeout(QUIET_MS);
  const files = answers.filter((answer) => !/\/(ipc|events|paper)\b/.test(new URL(answer.url()).pathname) && answer.url().startsWith('http'));
  return Promise.all(files.map(async (answer) => {
    const body = await answer.body();
    return { path: new URL(answer.url()).pathname, text: body.toString('utf8'), gzipped: gzipSync(body, { level: 9 }).length };
  }));
}

test(`the first page loads at most ${BUDGET_KB} KB gzipped`, () => {
  const total = loaded.reduce((sum, file) => sum + file.gzipped, 0);
  const largest = [...loaded].sort((a, b) => b.gzipped - a.gzipped).slice(0, 6).map((file) => `${file.path} ${(file.gzipped / 1024).toFixed(1)}`);
  console.log(`first page: ${loaded.length} files, ${(total / 1024).toFixed(1)} KB gzipped; largest: ${largest.join(', ')}`);
  assert.ok(loaded.length > 2, 'nothing was loaded');
  assert.ok(total <= BUDGET_KB * 1024, `${(total / 1024).toFixed(1)} KB`);
});

test('one language is loaded, the person’s', () => {
  const holds = (words) => loaded.filter((file) => file.path.endsWith('.js') && words.test(file.text)).map((file) => file.path);
  assert.ok(holds(/返回/).length > 0);
  assert.deepEqual(holds(/back = Back|Call for help/), []);
});

test('nothing of examples and made-up languages is loaded', () => {
  assert.deepEqual(loaded.filter((file) => OTHERS.test(file.text)).map((file) => file.path), []);
});
