// A rule that cannot complain is no rule: on a good page none complains, and on each page that is broken on purpose exactly
// the rule that was broken.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goodApp } from './broken/good-app.mjs';
import { ACTS_BROKEN, MANY_ROWS, MANY_ROWS_BROKEN, SILENT_BROKEN, STILL_BROKEN, WALK_BROKEN, WINDOW } from './broken/mutations.mjs';
import { pairwise, uncovered, whole } from './cover.mjs';
import * as acts from './rules/acts.mjs';
import { axe, inject, judge } from './rules/inject.mjs';
import { walk } from './rules/walk.mjs';
import { onExamples, PHONE } from './stage.mjs';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'broken');

let url;
let page;
onExamples({
  folder: FOLDER,
  bypassCSP: true,
  patience: 30_000,
  ready: async (made) => {
    ({ url, page } = made);
    await inject(page);
  },
});

async function complaints(mutation, window = PHONE) {
  await page.setViewportSize(window);
  await page.goto(`${url}good.html`);
  if (mutation) await page.evaluate(mutation);
  const found = await judge(page);
  for (const { rule, text } of await axe(page)) (found[rule] ??= []).push(text);
  return found;
}

test('a good page keeps every rule', async () => assert.deepEqual(await complaints(), {}));

for (const [number, mutation] of Object.entries(STILL_BROKEN)) {
  test(`rule ${number} complains of the page that breaks it, and no other rule does`, async () => {
    const found = await complaints(mutation, WINDOW[number]);
    assert.deepEqual(Object.keys(found), [number], JSON.stringify(found, null, 1));
  });
}

test('rule 34 complains of an offer to read where there is no voice', async () => {
  assert.deepEqual(Object.keys(await complaints(SILENT_BROKEN)), ['34']);
});

/** What one rule by acting says of the good page, broken or not. */
async function acted(name, mutation) {
  await page.setViewportSize(PHONE);
  await page.goto(`${url}good.html`);
  await page.evaluate(() => localStorage.clear());
  const app = goodApp(page, `${url}good.html`, mutation);
  await app.load();
  return acts[name](page, app);
}

for (const [name, mutation] of Object.entries(ACTS_BROKEN)) {
  test(`${name} is content with a good page and complains of the one that breaks it`, async () => {
    assert.deepEqual(await acted(name), []);
    assert.notDeepEqual(await acted(name, mutation), []);
  });
}

async function walked(mutation) {
  await complaints(mutation);
  const found = await walk(page);
  return Object.keys(found).filter((number) => found[number].length > 0);
}

test('by keyboard a good page is content', async () => assert.deepEqual(await walked(), []));
test('by keyboard a good page of four hundred rows is walked to its end, and its last row missed where the way is barred', async () => {
  assert.deepEqual(await walked(MANY_ROWS), []);
  assert.deepEqual(await walked(MANY_ROWS_BROKEN), ['21']);
});
for (const [number, mutation] of Object.entries(WALK_BROKEN)) {
  test(`rule ${number} complains by keyboard of the page that breaks it, and no other`, async () => assert.deepEqual(await walked(mutation), [number]));
}

test('each of the 34 rules is judged somewhere and has a page that breaks it', () => {
  const broken = new Set([...Object.keys(STILL_BROKEN), ...Object.keys(WALK_BROKEN), ...Object.keys(ACTS_BROKEN).map((name) => /\d+/.exec(name)[0])].map(Number));
  assert.deepEqual(Array.from({ length: 34 }, (_, at) => at + 1).filter((number) => !broken.has(number)), []);
});

test('the cover leaves out no pair, and is far smaller than the whole', () => {
  const factors = { state: Array.from({ length: 40 }, (_, at) => `s${at}`), shape: ['1', '2', '3', '4', '5'], level: ['a', 'b', 'c'], language: ['1', '2', '3', '4', '5'] };
  const rows = pairwise(factors);
  assert.deepEqual(uncovered(factors, rows), []);
  assert.equal(whole(factors).length, 40 * 75);
  assert.ok(rows.length <= 40 * 5 + 10, `${rows.length} rows`);
  assert.equal(uncovered(factors, rows.slice(1)).length > 0, true);
});
