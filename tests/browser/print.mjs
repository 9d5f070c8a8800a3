// On paper: the list of papers alone when that is what was asked for, the whole guide otherwise.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';
import { open, STATES } from './states.mjs';

let server;
let browser;
let page;

before(async () => {
  server = await serve();
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  // The real dialog would wait for a hand; what is asked is what the page looks like while it is open.
  await page.addInitScript(() => (window.print = () => (window.asked = true)));
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const shown = (selector) => page.locator(selector).evaluateAll((all) => all.some((each) => each.checkVisibility()));

test('printing the list prints the list and nothing else', async () => {
  await open(page, server.url, STATES.find((state) => state.name === 'guide'));
  assert.equal(await shown('.slip'), false, 'not on the screen');
  await page.getByRole('button', { name: '打印这张单子' }).click();
  assert.equal(await page.evaluate(() => window.asked), true);
  await page.emulateMedia({ media: 'print' });
  const lines = await page.locator('.slip li').allInnerTexts();
  assert.equal(lines.length, 5);
  assert.match(lines[0], /☑[\s\S]*身份证（一定要带）[\s\S]*手机里存着/);
  assert.match(lines[1], /□[\s\S]*社保卡[\s\S]*怎么拿到/);
  for (const other of ['h1', '.top', '.help-bar', 'main > .card', 'main > section:not(.slip)', '.btn']) {
    assert.equal(await shown(other), false, `${other} is printed too`);
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await shown('.slip'), false, 'the page is itself again');
  assert.equal(await shown('h1'), true);
  await page.emulateMedia({ media: 'screen' });
});
