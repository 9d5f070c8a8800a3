// A long sentence of the county leaves the question and its field in view; 看全 opens the rest. And:
// somebody goes on and something is wrong: question, what is wrong, the field and the way on are in view together, in every size of
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
/** So much of a field may be below the window there. */
const FIELD_EDGE = 40;

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

for (const window of WINDOWS)
  for (const level of LEVELS)
    test(`a long sentence of the county, ${window.width} × ${window.height}, ${level}`, async () => {
      await page.setViewportSize(window);
      await open(page, url, STATES.find((state) => state.name === 'form-mend-long'), { level, theme: 'light', language: 'zh-Hans' });
      assert.equal(await hiding(page.locator('main h1')), '', 'the question');
      const field = await hiding(page.locator('.question input'));
      // On the smallest window in the largest text the bar on top alone takes two lines: the edge of the field is seen.
      if (window.width === 320 && level === 'huge') assert.ok(!/covered/.test(field) && parseInt(field || '0', 10) <= FIELD_EDGE, field);
      else assert.equal(field, '', 'the field');
      const told = page.locator('.question .notice');
      assert.match(await told.textContent(), /钱下个月一起补发/, 'all of it is there for whoever hears the page');
      await page.getByRole('button', { name: '看全' }).click();
      assert.equal(await told.locator('.only-read').count(), 0, 'all of it can be seen');
      await page.getByRole('button', { name: '收起' }).waitFor();
    });

/** By the button where the keys made room, or they are there still. */
async function keysComeBack(field) {
  const show = page.getByRole('button', { name: '打开数字键' });
  if ((await show.count()) > 0) await show.click();
  assert.ok(await page.locator('.keys .key').first().isVisible(), 'the keys');
  assert.equal(await becomesBlank(() => hiding(page.locator(field))), '', 'the field, with the keys');
}
