// Somebody goes on and something is wrong: question, what is wrong, the field and the way on are in view together, in every size of
// text, on a common phone and on the smallest. Keys that leave no room step aside, and one tap brings them back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomesBlank, hiding, onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

const WINDOWS = [{ width: 360, height: 780 }, { width: 360, height: 640 }, { width: 320, height: 640 }];
const LEVELS = ['standard', 'large', 'huge'];
/** What is typed, and where. */
const WRONG = { 'form-id': ['.question input.digits', '990123194403120022'], 'form-required': ['.question input, .question textarea', null] };
const PATIENCE = 3000;

let page;
let url;
onExamples({ patience: PATIENCE, ready: (made) => ({ page, url } = made) });

for (const window of WINDOWS)
  for (const level of LEVELS)
    for (const [name, [field, text]] of Object.entries(WRONG))
      test(`${name}, ${window.width} × ${window.height}, ${level}`, async () => {
        await page.setViewportSize(window);
        await open(page, url, STATES.find((state) => state.name === name), { level, theme: 'light', language: 'zh-Hans' });
        if (text !== null) await page.locator(field).first().fill(text);
        await page.locator('.foot .btn.main').click();
        await page.locator('.question .wrong').first().waitFor();
        for (const what of ['main h1', '.question .wrong', field]) assert.equal(await becomesBlank(() => hiding(page.locator(what)), 300), '', what);
        assert.ok(await page.locator('.foot .btn.main').evaluate((way) => way.getBoundingClientRect().bottom <= innerHeight), 'the way on');
        if (name === 'form-id') await keysComeBack(field);
      });

/** By the button where the keys made room, or they are there still. */
async function keysComeBack(field) {
  const show = page.getByRole('button', { name: '打开数字键' });
  if ((await show.count()) > 0) await show.click();
  assert.ok(await page.locator('.keys .key').first().isVisible(), 'the keys');
  assert.equal(await becomesBlank(() => hiding(page.locator(field))), '', 'the field, with the keys');
}
