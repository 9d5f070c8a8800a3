// What came is seen once it was in view, and not before: what stands below the edge stays unread until it is scrolled to. Example
// data; what the page tells the core is noted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes } from './comes.mjs';
import { onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

let shown;
onExamples({ viewport: { width: 360, height: 480 }, ready: (made) => (shown = made) });

const NEW = '刚来的';
const item = (at) => shown.page.locator('main li').nth(at);
const marked = async () => (await shown.page.locator('main li').allInnerTexts()).flatMap((text, at) => (text.includes(NEW) ? [at] : []));
const last = async () => (await shown.page.locator('main li').count()) - 1;

/** Home and back: the list says again what is not seen. */
async function again() {
  for (const hash of ['#/settings', '#/news']) {
    await shown.page.evaluate((to) => (location.hash = to), hash);
    await shown.page.waitForFunction((to) => location.hash === to && document.querySelector('main h1') !== null, hash);
  }
  await item(0).waitFor();
  return marked();
}

const inWindow = (at) => item(at).evaluate((element) => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().bottom > 0);
/** Longer than what is looked at takes. */
const look = () => shown.page.evaluate(() => new Promise((done) => setTimeout(done, 1200)));

test('what stands below the edge, or only passed by, stays unread; what was looked at does not', async () => {
  const { page } = shown;
  await open(page, shown.url, STATES.find((state) => state.name === 'news'), { level: 'huge' });
  await item(0).waitFor();
  const far = await last();
  assert.ok(!(await inWindow(far)), 'the last one is in view already');
  assert.deepEqual(await marked(), [0, 1, far]);
  await look();
  // It passes by.
  await item(far).scrollIntoViewIfNeeded();
  assert.ok(await inWindow(far));
  await page.evaluate(() => scrollTo(0, 0));
  const left = await again();
  assert.ok(left.includes(far), 'what only passed by counts as seen');
  assert.ok(!left.includes(0), 'what was in view stays unread');
  await item(far).scrollIntoViewIfNeeded();
  await look();
  assert.ok(await comes(async () => !(await again()).includes(far)), 'what was scrolled to stays unread');
});
