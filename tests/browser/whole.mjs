// What was typed is seen whole: dates in their parts, and a line that is longer than its field (a date in words, a place) is read
// below it, in every size of text, upright and across.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

const WINDOWS = [{ width: 320, height: 640 }, { width: 360, height: 780 }, { width: 640, height: 360 }];
const LEVELS = ['standard', 'large', 'huge'];
const WORDS = '一九五几年腊月初八，具体哪天记不清了，大约是立春前后';
const NAME = '买买提·阿卜杜热合曼·吾守尔·依不拉音·托合提';
/** The field is measured after it is drawn. */
const DRAWN_MS = 100;

let page;
let url;
onExamples({ patience: 3000, ready: (made) => ({ page, url } = made) });

for (const window of WINDOWS)
  for (const level of LEVELS) {
    test(`a date, ${window.width} × ${window.height}, ${level}`, async () => {
      await at('form-date', window, level);
      const parts = page.locator('.dates input');
      for (const [index, text] of ['1944', '12', '28'].entries()) await parts.nth(index).fill(text);
      assert.deepEqual(await page.locator('.dates').locator('input, label').evaluateAll(cut), []);
      await page.getByRole('button', { name: /写成一句话/ }).click();
      await wholeOf(WORDS);
    });
    test(`a name, ${window.width} × ${window.height}, ${level}`, async () => {
      await at('form-required', window, level);
      await wholeOf(NAME);
    });
  }

async function at(name, window, level) {
  await page.setViewportSize(window);
  await open(page, url, STATES.find((state) => state.name === name), { level, theme: 'light', language: 'zh-Hans' });
}

/** The field shows it, or it stands below. */
async function wholeOf(text) {
  const field = page.locator('.question input[type=text]').first();
  await field.fill(text);
  await page.waitForTimeout(DRAWN_MS);
  const short = (await field.evaluateAll(cut)).length > 0;
  assert.equal(await page.locator('.question p', { hasText: text }).count(), short ? 1 : 0, short ? 'it is read below' : 'it is said once');
}

/** Runs in the page: what shows less than it holds, or breaks inside a word. */
function cut(elements) {
  const lines = (element) => Math.round(element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight));
  return elements
    .filter((element) => element.scrollWidth > element.clientWidth + 1 || (element.matches('label') && lines(element) > 1))
    .map((element) => element.value || element.textContent);
}
