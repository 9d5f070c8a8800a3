// The number pad covers nothing of the field that it fills: all of the field is between the bar on top and the pad, on windows of
// every common height, in large and largest text, empty, half written, and with everything that can be said above it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onExamples, press } from './stage.mjs';
import { open, STATES } from './states.mjs';

const HEIGHTS = [640, 720, 780];
const LEVELS = ['standard', 'large', 'huge'];
const WIDTH = 360;
/** From here on there is room for what is said below the field too. */
const ROOMY = 780;
/** From here on there is room for what is wrong, the field and the keys in every size of text. */
const TALL = 720;
const QUESTION = STATES.find((state) => state.name === 'form-id');
/** Nothing, a part, one digit wrong, one too many. */
const WRITTEN = ['', '990123', '990123194403120022', '9901231944031200221'];

let page;
let url;
onExamples({ ready: (made) => ({ page, url } = made) });

for (const height of HEIGHTS)
  for (const level of LEVELS)
    test(`${WIDTH} × ${height}, ${level}`, async () => {
      await page.setViewportSize({ width: WIDTH, height });
      await open(page, url, QUESTION, { width: WIDTH, level, theme: 'light', language: 'zh-Hans' });
      const field = page.locator('.question input.digits');
      await field.focus();
      for (const text of WRITTEN) {
        await clear();
        for (const digit of text) await page.locator('.keys .key', { hasText: new RegExp(`^${digit}$`) }).click();
        await page.waitForTimeout(50);
        assert.equal(await hidden(), '', `after “${text}”`);
        if (text !== '' && height >= ROOMY) assert.equal(await hidden('.question .left'), '', `the count after “${text}”`);
      }
      await page.locator('.foot .btn.main').click();
      await page.waitForTimeout(100);
      assert.equal(await hidden(), '', 'after going on from a wrong number');
      if (height >= TALL) assert.equal(await hidden('.question .wrong'), '', 'what is wrong with it');
      if (roomFor(level, height)) assert.equal(await hidden('main h1'), '', 'the question, beside what is wrong');
    });

test('320 × 640, huge: what is asked stays in view while its keys are open', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, url, QUESTION, { width: 320, level: 'huge', theme: 'light', language: 'zh-Hans' });
  await page.locator('.question input.digits').focus();
  // As a finger does: nothing is scrolled for it.
  await press(page.locator('.keys .key').first());
  await page.waitForTimeout(100);
  assert.equal(await hidden(), '', 'the field');
  assert.equal(await hidden('main h1'), '', 'the question');
});

/** Question, what is wrong, field and keys have room at once. */
const roomFor = (level, height) => height >= (level === 'standard' ? TALL : ROOMY);

async function clear() {
  const back = page.locator('.keys .word');
  while ((await page.locator('.question input.digits').inputValue()) !== '') await back.click();
}

/** What hides a part of the field; blank when nothing does. */
function hidden(what = '.question input.digits') {
  return page.evaluate((name) => {
    const field = document.querySelector(name)?.getBoundingClientRect();
    if (!field) return name.endsWith('left') ? '' : 'there is no field';
    const sticks = (bar) => bar && getComputedStyle(bar).position === 'sticky';
    const [top, keys] = [document.querySelector('.top'), document.querySelector('.keys')];
    const from = sticks(top) ? top.getBoundingClientRect().bottom : 0;
    const pad = keys?.getBoundingClientRect();
    const to = Math.min(window.innerHeight, pad && pad.height > 0 && sticks(keys.closest('.foot')) ? keys.closest('.foot').getBoundingClientRect().top : window.innerHeight);
    if (field.top < from - 1) return `${Math.round(from - field.top)} px under the bar`;
    if (field.bottom > to + 1) return `${Math.round(field.bottom - to)} px under the pad or the edge`;
    return '';
  }, what);
}
