// The front door with the real core and the demonstration pack: from home to the first question in three taps, by search and
// by what has happened; the five answers of every service on one screen; what is found is found where it is typed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle } from './prepared.mjs';
import { MOVING, onDevice } from './stage.mjs';

let page;
const world = onDevice({
  ...MOVING,
  prepare: (device) => settle(device, { level: 'large' }),
  patience: 60_000,
  ready: async (made) => {
    ({ page } = made);
    await page.goto(world.url);
    await home();
  },
});

/** Counts the taps on the way. */
function fingers() {
  let taps = 0;
  return { tap: (target) => ((taps += 1), target.click()), taps: () => taps };
}

const button = (name) => page.getByRole('button', { name, exact: true });
const row = (name) => page.locator('.item', { hasText: name }).first();
const question = () => page.getByRole('heading', { name: /叫什么名字/ }).waitFor();

async function home() {
  await page.goto(`${world.url.split('#')[0]}#/home`);
  await page.reload();
  await button('办事').waitFor();
}

test('three taps from home to the first question, by search', async () => {
  const { tap, taps } = fingers();
  await tap(page.getByRole('searchbox'));
  await page.keyboard.type('八十岁补钱');
  await tap(row('八十岁以上老人补贴'));
  await tap(button('开始填'));
  await question();
  assert.equal(taps(), 3);
});

test('three taps from home to the first question, by what has happened', async () => {
  await home();
  const { tap, taps } = fingers();
  await tap(button('养老'));
  await tap(row('老年优待证'));
  await tap(button('开始填'));
  await page.locator('main input, main .choice').first().waitFor();
  assert.equal(taps(), 3);
});

test('back from what was found leads to what was found', async () => {
  await home();
  await page.getByRole('searchbox').fill('八十岁补钱');
  await row('八十岁以上老人补贴').click();
  await page.getByText('多少钱', { exact: true }).waitFor();
  await page.goBack();
  await row('八十岁以上老人补贴').waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), '八十岁补钱');
  await button('清空').click();
  assert.equal(await page.getByRole('searchbox').inputValue(), '');
  assert.equal(await page.evaluate(() => document.activeElement?.type), 'search');
});

test('who wants larger text finds it, and is not told that nothing was found; nothing is written down as missing', async () => {
  await home();
  await page.getByRole('searchbox').fill('把字调大');
  await page.keyboard.press('Enter');
  await row('把字调大').waitFor();
  await page.getByRole('heading', { name: '家里遇到了什么事？' }).waitFor();
  assert.equal(await page.getByText('没找到合适的').count(), 0);
  await row('把字调大').click();
  await page.waitForFunction(() => location.hash === '#/text-size');
  await page.goto(`${world.url.split('#')[0]}#/misses`);
  await page.reload();
  await page.getByText('要找的都找到了').waitFor();
});

test('what is not found is said honestly, with whom to call', async () => {
  await home();
  await page.getByRole('searchbox').fill('村口的桥坏了找谁修');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '没找到合适的' }).waitFor();
  assert.ok((await page.locator('main a[href^="tel:"]').count()) >= 1);
});

test('a new person is not told that everything has arrived', async () => {
  await home();
  assert.equal(await page.getByText('交上去的，县里都收到了').count(), 0);
});

test('the five answers of every service stand on the first screen in large text, none of them empty', async () => {
  const { services } = await world.call('catalog_list_services', { event: '' });
  assert.ok(services.length >= 14);
  const low = [];
  for (const { id } of services) {
    await page.goto(`${world.url.split('#')[0]}#/guide/${id}`);
    await page.reload();
    await page.locator('.answer').nth(4).waitFor();
    const seen = await page.evaluate(() => ({
      bottoms: [...document.querySelectorAll('.answer > summary, .answer.told')].map((each) => each.getBoundingClientRect().bottom),
      says: [...document.querySelectorAll('.answer .says strong')].map((each) => each.innerText.trim()),
      foot: document.querySelector('.foot')?.getBoundingClientRect().top ?? innerHeight,
    }));
    assert.equal(seen.says.filter(Boolean).length, 5, id);
    // Where the phone comes first, the numbers stand on the first screen instead.
    if (id !== 'emergency-relief' && Math.max(...seen.bottoms) > seen.foot) low.push(`${id}: ${Math.max(...seen.bottoms)} below ${seen.foot}`);
  }
  assert.deepEqual(low, []);
});

test('what one person looked for is not there for the next', async () => {
  await home();
  await page.getByRole('searchbox').fill('跟老婆离婚的事');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '没找到合适的' }).waitFor();
  // Without loading the page anew, and not over home: what it still held would be asked for in the next one's name.
  await page.evaluate(() => (location.hash = '#/people'));
  await button('加一个人').click();
  await page.locator('#person-name').fill('李大山');
  await page.locator('form button.main').click();
  await button('加一个人').waitFor();
  await page.evaluate(() => (location.hash = '#/catalog'));
  await page.getByRole('heading', { name: '办事' }).waitFor();
  await page.waitForFunction(() => document.querySelector('[type=search]')?.value === '');
  assert.equal((await world.call('catalog_list_misses')).misses.length, 0);
});

test('who came into a language they cannot read finds the way out in their own', async () => {
  for (const [at, name] of [['#/home', 'tile'], ['#/text-size', 'size']]) {
    await world.call('system_change_settings', { language: 'en' });
    await page.goto(`${world.url.split('#')[0]}${at}`);
    await page.reload();
    const out = button('换回中文');
    await out.waitFor();
    assert.equal(await out.getAttribute('lang'), 'zh-Hans');
    const box = await out.boundingBox();
    assert.ok(box.y + box.height <= page.viewportSize().height, `${name}: without scrolling`);
    await out.click();
    await out.waitFor({ state: 'detached' });
    assert.equal((await world.call('system_read_settings')).language, 'zh-Hans');
  }
  await home();
});
