// The bar on top of a phone of 320 px whose owner has doubled the system's text and chosen the largest here: whatever the language,
// two lines hold the way back, reading aloud, the size of the text and help, each whole and large enough for a finger.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en', 'rtl'];
const SCREENS = ['home', 'guide', 'form-text', 'settings'];
const DOUBLE = 32;
const TARGET = 60;

let url;
let page;
onExamples({
  viewport: { width: 320, height: 640 },
  bypassCSP: true,
  patience: 30_000,
  ready: async (made) => {
    ({ url, page } = made);
    const tools = await page.context().newCDPSession(page);
    await tools.send('Page.setFontSizes', { fontSizes: { standard: DOUBLE } });
  },
});

for (const language of LANGUAGES)
  for (const name of SCREENS)
    test(`${name} in ${language}`, async () => {
      await open(page, url, STATES.find((state) => state.name === name), { language, level: 'huge' });
      await page.locator('.top .help').waitFor();
      assert.deepEqual(await page.evaluate(faults, TARGET), []);
    });

/** In the page. */
function faults(target) {
  const shown = [...document.querySelectorAll('.top .btn, .top .who')].filter((each) => each.checkVisibility());
  const boxes = shown.map((each) => ({ each, box: each.getBoundingClientRect() }));
  const upper = Math.min(...boxes.map(({ box }) => box.bottom));
  const lower = boxes.filter(({ box }) => box.top >= upper - 1);
  const found = [];
  if (lower.some(({ box }) => lower.some((other) => other.box.top >= box.bottom - 1))) found.push('more than two lines');
  for (const { each, box } of boxes) {
    if (each.scrollWidth > each.clientWidth + 1 || box.left < -1 || box.right > innerWidth + 1) found.push(`cut: ${each.textContent.trim()}`);
    if (each.matches('.btn') && (box.width < target || box.height < target)) found.push(`small: ${each.textContent.trim()}`);
  }
  return found;
}
