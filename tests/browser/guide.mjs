// What a guide does beyond being read: the phone comes first, a village is chosen in place, the old version is a tap away,
// and on paper the list of papers stands alone.

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

const named = (name) => STATES.find((state) => state.name === name);
const shown = (selector) => page.locator(selector).evaluateAll((all) => all.some((each) => each.checkVisibility()));

test('printing the list prints the list and nothing else', async () => {
  await open(page, server.url, named('guide'));
  assert.equal(await shown('.slip'), false, 'not on the screen');
  await page.getByText('带什么', { exact: true }).click();
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

test('where the phone comes first, the first thing to tap is a number, and no form sticks to the page', async () => {
  await open(page, server.url, named('guide-phone'));
  const numbers = await page.locator('main a[href^="tel:"]').evaluateAll((all) => all.slice(0, 5).map((each) => each.getAttribute('href')));
  assert.deepEqual(numbers, ['tel:120', 'tel:119', 'tel:110', 'tel:0999-5550130', 'tel:0999-5550101']);
  const first = await page.evaluate(() => document.querySelector('main :is(a, button)')?.getAttribute('href'));
  assert.equal(first, 'tel:120');
  assert.equal(await page.locator('.sticky-action').count(), 0);
  assert.equal(await page.getByRole('button', { name: '电话打过了，填表' }).count(), 1);
});

test('a list says which service begins with the phone', async () => {
  await open(page, server.url, named('catalog-event'));
  assert.match(await page.locator('.item', { hasText: '急事难事临时救助' }).innerText(), /先打电话/);
  assert.doesNotMatch(await page.locator('.item', { hasText: '高龄津贴' }).innerText(), /先打电话/);
});

test('nothing is offered to be sent where it is only explained', async () => {
  await open(page, server.url, named('guide-elsewhere'));
  assert.equal(await page.getByRole('button', { name: /填/ }).count(), 0);
  await page.getByText('这里办不了，只告诉您怎么办').waitFor();
});

test('a village chosen on the guide shows what is near at once', async () => {
  await open(page, server.url, named('guide-parts'));
  assert.equal(await page.getByText('桃花村便民服务站').count(), 0);
  await page.getByText('去哪', { exact: true }).click();
  for (const name of ['选我住的村', '清水镇', '桃花村', '一组']) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name: '桃花村便民服务站' }).waitFor();
  assert.equal(await page.getByRole('button', { name: '选我住的村' }).count(), 0);
});

test('a change leads to the old version, and back', async () => {
  await open(page, server.url, named('guide-changed'));
  await page.getByText('原来：每月 80 元').waitFor();
  await page.getByRole('button', { name: '看上一版' }).first().click();
  await page.getByText('您看的是旧版，只供对照。').waitFor();
  assert.equal(await page.getByRole('button', { name: '开始填' }).count(), 0, 'nothing begins from an old version');
});
