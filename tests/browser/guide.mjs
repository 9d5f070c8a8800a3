// What a guide does beyond being read: the phone comes first, a village is chosen in place, the old version is a tap away,
// and on paper the list of papers stands alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOVING, onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

let url;
let page;
onExamples({
  ...MOVING,
  viewport: { width: 360, height: 740 },
  patience: 30_000,
  ready: async (made) => {
    ({ url, page } = made);
    // The real dialog would wait for a hand; what is asked is what the page looks like while it is open.
    await page.addInitScript(() => (window.print = () => (window.asked = true)));
  },
});

const named = (name) => STATES.find((state) => state.name === name);
const shown = (selector) => page.locator(selector).evaluateAll((all) => all.some((each) => each.checkVisibility()));

test('printing the list prints the list and nothing else', async () => {
  await open(page, url, named('guide'));
  assert.equal(await shown('.slip'), false, 'not on the screen');
  await page.getByText('要什么', { exact: true }).click();
  await page.getByRole('button', { name: '打印这张单子' }).click();
  assert.equal(await page.evaluate(() => window.asked), true);
  await page.emulateMedia({ media: 'print' });
  const lines = await page.locator('.slip li').allInnerTexts();
  assert.equal(lines.length, 5);
  assert.match(lines[0], /☑[\s\S]*身份证（一定要有）[\s\S]*手机里存着/);
  assert.match(lines[1], /□[\s\S]*社保卡[\s\S]*怎么拿到/);
  for (const other of ['h1', '.top', '.foot', 'main > .card', 'main > section:not(.slip)', '.btn']) {
    assert.equal(await shown(other), false, `${other} is printed too`);
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await shown('.slip'), false, 'the page is itself again');
  assert.equal(await shown('h1'), true);
  await page.emulateMedia({ media: 'screen' });
});

test('where the phone comes first, the first thing to tap is a number, and no form sticks to the page', async () => {
  await open(page, url, named('guide-phone'));
  const numbers = await page.locator('main a[href^="tel:"]').evaluateAll((all) => all.slice(0, 5).map((each) => each.getAttribute('href')));
  assert.deepEqual(numbers, ['tel:120', 'tel:119', 'tel:110', 'tel:0999-5550130', 'tel:0999-5550101']);
  const first = await page.evaluate(() => document.querySelector('main :is(a, button)')?.getAttribute('href'));
  assert.equal(first, 'tel:120');
  assert.equal(await page.locator('.foot').count(), 0);
  assert.equal(await page.getByRole('button', { name: '电话打过了，填表' }).count(), 1);
});

test('a list says which service begins with the phone', async () => {
  await open(page, url, named('catalog-event'));
  assert.match(await page.locator('.item', { hasText: '急事难事临时救助' }).innerText(), /先打电话/);
  assert.doesNotMatch(await page.locator('.item', { hasText: '高龄津贴' }).innerText(), /先打电话/);
});

test('nothing is offered to be sent where it is only explained', async () => {
  await open(page, url, named('guide-elsewhere'));
  assert.equal(await page.getByRole('button', { name: /填/ }).count(), 0);
  await page.getByText('这里办不了，只告诉您怎么办').waitFor();
});

test('a village chosen on the guide shows what is near at once', async () => {
  await open(page, url, named('guide-parts'));
  assert.equal(await page.getByText('桃花村便民服务站').count(), 0);
  await page.getByText('去哪', { exact: true }).click();
  for (const name of ['选我住的村', '清水镇', '桃花村', '一组']) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name: '桃花村便民服务站' }).waitFor();
  assert.equal(await page.getByRole('button', { name: '选我住的村' }).count(), 0);
});

test('a change leads to the old version, and back', async () => {
  await open(page, url, named('guide-changed'));
  await page.getByText('原来：每月 80 元').waitFor();
  await page.getByRole('button', { name: '看上一版' }).first().click();
  await page.getByText('这是旧的，只用来比一比。').waitFor();
  assert.equal(await page.getByRole('button', { name: '开始填' }).count(), 0, 'nothing begins from an old version');
});

test('in large text the five answers stand on the first screen, above the one main action', async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, url, named('guide'), { level: 'large' });
  const answers = await page.locator('.answer').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
  const foot = await page.locator('.foot').evaluate((each) => each.getBoundingClientRect().top);
  assert.equal(answers.length, 5);
  assert.ok(answers.every((bottom) => bottom <= foot), `${answers} above ${foot}`);
  assert.equal(await page.locator('main .btn.main').count(), 1);
});

test('in the largest text a guide is at most four screens while nothing is unfolded', async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const name of ['guide', 'guide-phone', 'guide-elsewhere', 'guide-check', 'guide-parts', 'guide-remind']) {
    await open(page, url, named(name), { level: 'huge' });
    const folded = await page.locator('details[open]').count();
    const screens = (await page.evaluate(() => document.documentElement.scrollHeight)) / 780;
    // Where a thing is done elsewhere, the way lies open: it is all there is to know.
    assert.ok(screens <= (folded > 0 ? 5 : 4), `${name}: ${screens}`);
  }
});

test('every answer opens its section in place', async () => {
  await open(page, url, named('guide'));
  for (const [word, inside] of [['能不能', '满八十岁。'], ['多少钱', '每月 200 元'], ['要什么', '一寸照片'], ['去哪', '清水镇老街 8 号'], ['多久', '对一对年龄和户口。']]) {
    assert.equal(await page.getByText(inside).first().isVisible(), false, inside);
    await page.getByText(word, { exact: true }).click();
    await page.getByText(inside).first().waitFor({ state: 'visible' });
  }
});

test('paper cannot be tapped: printed, everything lies open, and is folded again afterwards', async () => {
  await open(page, url, named('guide'));
  const closed = await page.locator('details:not([open])').count();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('details:not([open])').count(), 0);
  assert.equal(await page.getByText('80周岁以上老年人高龄津贴发放').isVisible(), true);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('details:not([open])').count(), closed);
});

test('an emergency number is whole at 320 px in the largest text on a system with text twice as large', async () => {
  const system = await page.context().newCDPSession(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await system.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
  const cut = [];
  for (const name of ['guide-phone', 'search-nothing']) {
    await open(page, url, named(name), { level: 'huge' });
    cut.push(...(await page.locator('a[href^="tel:"] .digits > span').evaluateAll(broken)));
    assert.ok((await page.locator('a[href^="tel:"] .digits').count()) >= 2, name);
  }
  assert.equal(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)), 60);
  assert.deepEqual(cut, []);
  await system.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await page.setViewportSize({ width: 360, height: 740 });
});

/** Parts of numbers that are broken over lines or stand outside. Runs in the page. */
function broken(parts) {
  return parts.filter((part) => part.checkVisibility()).filter((part) => {
    const box = part.getBoundingClientRect();
    const link = part.closest('a').getBoundingClientRect();
    const lines = Math.round(box.height / parseFloat(getComputedStyle(part).lineHeight));
    return lines !== 1 || box.left < link.left || box.right > link.right || link.right > innerWidth;
  }).map((part) => part.textContent);
}

test('Chinese text on an English page says that it is Chinese, and the guide says that it is', async () => {
  await open(page, url, named('guide'), { language: 'en' });
  const unmarked = await page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      // A name inside an English sentence is part of it.
      const signs = nodeValue.match(/\p{Script=Han}/gu)?.length ?? 0;
      if (signs > (nodeValue.match(/[A-Za-z]{2,}/g)?.length ?? 0) && !parentElement.closest('[lang="zh-Hans"], .slip')) found.push(nodeValue.trim());
    }
    return found;
  });
  // What the example core says in its own words is translated by the real one.
  const core = /今天|上班|还没到|这是 2025|一定要有|可以后补|要带|提醒|每年核对|那一年|2026\.1|还有 98|不用跑|2026年1月1日到/;
  assert.deepEqual(unmarked.filter((text) => !core.test(text)), []);
  await page.getByText('The county has written this guide in Chinese only.').waitFor();
});

const FOCUS = [
  ['guide', '能不能', [/答几个问题/]],
  ['guide-parts', '去哪', ['选我住的村', '清水镇', '桃花村', '一组']],
  ['drafts', null, [/不办了，删掉/, '删掉']],
  ['misses', null, ['删掉这句']],
  ['search-nothing', null, ['告诉县里']],
  ['reminders', null, ['知道了']],
  ['reminders', null, ['不再提醒']],
];

for (const [name, fold, taps] of FOCUS) {
  test(`the focus never falls to nothing: ${name}, ${taps.at(-1)}`, async () => {
    await open(page, url, named(name));
    if (fold) await page.getByText(fold, { exact: true }).click();
    let last;
    for (const tap of taps) {
      last = await page.getByRole('button', { name: tap, exact: true }).first().elementHandle();
      await last.click();
    }
    await page.waitForFunction((button) => !button.isConnected, last, { timeout: 5000 });
    await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 2000 });
    assert.equal(await page.evaluate(() => document.activeElement.checkVisibility()), true);
  });
}
