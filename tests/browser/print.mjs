// What is printed: dark words on white paper, whatever colours the screen has. Judged by the pixels of the printed page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

const PRINTED = ['case-denied', 'case-received', 'case-approved', 'guide'];
/** WCAG's relative luminance; a word of this or less has 7:1 on white. */
const DARK = 0.1;

let page;
let url;

onExamples({ viewport: LAPTOP, ready: (made) => ({ page, url } = made) });

/** Every piece of text that is printed and pale, or stands on something dark. */
const pale = (limit) => {
  const light = (css) => {
    const [r, g, b, a = 1] = css.match(/[\d.]+/g).map(Number);
    const part = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return { alpha: a, value: 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b) };
  };
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || !element.checkVisibility()) continue;
    if (light(getComputedStyle(element).color).value > limit) found.push(`pale: ${texts.currentNode.textContent.trim()}`);
    for (let under = element; under; under = under.parentElement) {
      const ground = light(getComputedStyle(under).backgroundColor);
      if (ground.alpha > 0.5 && ground.value < 0.5) found.push(`on dark: ${texts.currentNode.textContent.trim()}`);
      if (ground.alpha > 0.5) break;
    }
  }
  return found;
};

for (const theme of ['dark', 'contrast', 'light']) {
  test(`${theme}: the printed page has dark words on white`, async () => {
    for (const state of STATES.filter(({ name }) => PRINTED.includes(name))) {
      await open(page, url, state, { language: 'zh-Hans', theme });
      await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await page.evaluate(pale, DARK), [], state.name);
      await page.emulateMedia({ media: 'screen' });
    }
  });
}
