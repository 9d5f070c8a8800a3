// Every component in every example: axe, and by keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, inject } from './rules/inject.mjs';
import { walk } from './rules/walk.mjs';
import { onExamples } from './stage.mjs';

/** Rules about a whole page, which a page full of examples cannot keep. */
const WHOLE_PAGE = [
  'landmark-unique', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level', 'landmark-complementary-is-top-level', 'heading-order', 'page-has-heading-one',
  'duplicate-id-aria', 'target-size',
];
const LEAST = 40;

let url;
let page;
onExamples({
  viewport: { width: 360, height: 740 },
  bypassCSP: true,
  patience: 30_000,
  ready: async (made) => {
    ({ url, page } = made);
    await inject(page);
  },
});

test('every component example passes axe', async () => {
  await page.goto(`${url}?fake&examples`);
  await page.waitForSelector('[data-example]');
  assert.ok((await page.locator('[data-example]').count()) >= LEAST);
  const found = await axe(page, { without: WHOLE_PAGE });
  assert.deepEqual(found.map(({ text }) => text), []);
});

test('every component example is reached by keyboard, with a ring of focus', async () => {
  const names = await page.evaluate(() => [...new Set([...document.querySelectorAll('[data-example]')].map((each) => each.dataset.example.split('/')[0]))]);
  const faults = [];
  for (const name of names) {
    await page.goto('about:blank');
    await page.goto(`${url}?fake&examples=${name}`);
    // What a machine cannot do shows nothing, and its example is empty.
    await page.waitForSelector('[data-example]', { state: 'attached' });
    const found = await walk(page);
    faults.push(...[...found[21], ...found[27]].map((line) => `${name}: ${line}`));
  }
  assert.deepEqual(faults, []);
});
