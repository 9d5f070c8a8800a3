// The first minute, help and practising, with the real core and by touch: from nothing to the first question in four taps,
// what was chosen outlives a kill, help lies over whatever one was doing, a picture of a page shows nothing of the person,
// and practising sends nothing.

import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withPage } from './browser.mjs';
import { atDesk } from './desk.mjs';
import { draftOf, fillObvious, keyOf, openAt, RIGHT_ID, settle } from './prepared.mjs';
import { onBrowser, TOUCH } from './stage.mjs';
import { withDevice } from './world.mjs';

const LOOK = { ...TOUCH, patience: 30_000 };
const MOST_TAPS = 4;
/** A new page at the same place is looked at before it is tapped. */
const LOOK_MS = 600;
const NAME = '王桂英';
const STREET = '石桥村三组十二号';
let browser;
onBrowser((made) => (browser = made));

/** One test with a fresh device, county and phone. */
function walk(what, body, { beside = false } = {}) {
  test(what, { timeout: 180_000 }, async () => {
    await withDevice(async (world) => {
      if (beside) await layBeside(world);
      await withPage(browser, LOOK, (page) => body({ world, page, finger: fingerOn(page) }));
    });
  });
}

/** The county's pack lies beside the installer before the app is opened for the first time. */
async function layBeside(world) {
  await world.kill();
  const stick = join(world.folder, 'device.county', 'stick');
  cpSync(stick, join(world.folder, 'device.beside'), { recursive: true });
  await world.start();
}

function fingerOn(page) {
  const finger = { taps: 0, tap: (target) => ((finger.taps += 1), target.tap()) };
  return finger;
}

const named = (page, name) => page.getByRole('button', { name });
const heading = (page) => page.locator('h1:visible').innerText();
const headed = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

walk('four taps from the first start to the first question, the pack beside the installer taken by itself', async ({ world, page, finger }) => {
  await page.goto(world.url);
  await finger.tap(named(page, /^大字/));
  await finger.tap(named(page, /^给自己用/));
  await headed(page, /先办哪件事/);
  await page.getByText(/办事内容装好了/).waitFor();
  await finger.tap(page.locator('.item', { hasText: '八十岁以上老人补贴' }));
  await finger.tap(named(page, '开始填'));
  await headed(page, /叫什么名字/);
  assert.ok(finger.taps <= MOST_TAPS, `${finger.taps} taps`);
  assert.equal(await page.getAttribute('html', 'data-level'), 'large');
}, { beside: true });

walk('help lies over a question: what was typed, the place and the focus are there again', async ({ world, page, finger }) => {
  await settle(world, { level: 'huge' });
  const draft = await draftOf(world, 'senior-allowance');
  await openAt(page, world, draft, keyOf(draft, '/home/household_address'));
  const field = page.locator('main input, main textarea').first();
  await field.tap();
  await field.pressSequentially(STREET);
  const [before, at] = [await heading(page), await page.evaluate(() => scrollY)];
  await finger.tap(named(page, '求助'));
  await headed(page, '找人帮忙');
  assert.equal(await page.title(), '找人帮忙 · 村里办');
  await finger.tap(named(page, /讲讲刚才那一页/));
  await page.getByText(/这里填表/).waitFor();
  await finger.tap(named(page, '回到刚才那一页'));
  await headed(page, before);
  assert.equal(await field.inputValue(), STREET);
  assert.equal(await page.evaluate(() => scrollY), at);
  assert.ok(await page.title().then((title) => title.startsWith(before)), await page.title());
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY');
});

walk('at a gate help can be called, the page explained, and what was typed stays', async ({ world, page, finger }) => {
  await settle(world);
  await world.kill();
  rmSync(join(world.folder, 'device.keyring'));
  await world.start();
  await page.goto(world.url);
  const before = await heading(page);
  await finger.tap(named(page, '求助'));
  await page.locator('a[href="tel:12345"]').waitFor();
  await finger.tap(named(page, /讲讲刚才那一页/));
  await page.getByText('不要重装，也不要删。先打电话找人看看。').waitFor();
  await finger.tap(named(page, '回到刚才那一页'));
  await headed(page, before);
});

walk('a picture of a page shows the page, and nothing of the person', async ({ world, page, finger }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': NAME, '/person/id_number': RIGHT_ID });
  await page.addInitScript(() => {
    window.painted = [];
    const paint = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      window.painted.push(text);
      return paint.call(this, text, ...rest);
    };
  });
  for (const [screen, ours] of [['check', /核对/], ['form', /继续/]]) {
    await page.goto('about:blank');
    await page.goto(`${world.url}#/${screen}/${draft.id}`);
    await page.locator('h1').first().waitFor();
    await page.getByText(/继续|核对一遍/).first().waitFor();
    await finger.tap(named(page, '求助'));
    await finger.tap(named(page, /拍给别人看/));
    await page.locator('img.page').waitFor();
    const painted = (await page.evaluate(() => window.painted)).join('\n');
    assert.match(painted, ours, screen);
    for (const own of [NAME, RIGHT_ID, RIGHT_ID.slice(-4), '1944', '82']) assert.ok(!painted.includes(own), `${screen}: “${own}” is in the picture`);
  }
  await finger.tap(named(page, '发给别人'));
  await page.getByText(/图存好了/).waitFor();
  const folder = join(world.folder, 'device.exports', 'cunliban-pages');
  const [file] = readdirSync(folder);
  assert.deepEqual([...readFileSync(join(folder, file)).subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
});

walk('what was chosen is on disk as it is chosen: a kill asks nothing twice', async ({ world, page, finger }) => {
  await page.goto(world.url);
  await finger.tap(named(page, 'English'));
  await headed(page, /size/);
  await page.waitForTimeout(LOOK_MS);
  await finger.tap(named(page, '简体中文'));
  await finger.tap(named(page, /^特大/));
  await headed(page, '给谁办事？');
  await world.kill();
  await world.start();
  await page.goto(world.url);
  await headed(page, '给谁办事？');
  assert.equal(await page.getAttribute('html', 'data-level'), 'huge');
  await finger.tap(named(page, /^帮别人办/));
  await headed(page, '把本县能办的事装进手机');
  await world.kill();
  await world.start();
  await page.goto(world.url);
  await headed(page, '把本县能办的事装进手机');
  await page.goBack();
  await headed(page, '给谁办事？');
  await finger.tap(named(page, '字号'));
  await finger.tap(named(page, '就用这个'));
  await headed(page, '给谁办事？');
  await finger.tap(named(page, /^帮别人办/));
  await finger.tap(named(page, /^装上/));
  await finger.tap(page.getByText('6 组数字都是对方在电话里念的'));
  await finger.tap(named(page, /^全都一样/));
  await headed(page, /帮别人办|先加/);
  assert.equal(await page.getAttribute('html', 'data-level'), 'huge');
  const { settings } = await world.call('system_read_state');
  assert.deepEqual([settings.textLevel, settings.helperMode], ['huge', true]);
});

walk('practising goes all the way with a banner on each page, sends nothing, and leads back to who was there', async ({ world, page, finger }) => {
  await settle(world, { name: NAME });
  await world.network(true);
  const before = await world.call('ledger_list');
  await page.goto(world.url);
  await finger.tap(named(page, '求助'));
  await finger.tap(named(page, /^练一练/));
  const banner = page.locator('aside', { hasText: '练习，不会真交' });
  await banner.getByText(/第 1 步，共 5 步/).waitFor();
  await finger.tap(named(page, '开始填'));
  const { draft, seen } = await filledIn(world, page, banner, finger);
  assert.ok(seen.some((line) => /可以填：/.test(line)), 'no example is given');
  for (const screen of ['home', 'papers', 'ledger', 'settings', 'help', `check/${draft.id}`]) {
    await page.evaluate((hash) => ((history.pushState(null, '', hash)), dispatchEvent(new PopStateEvent('popstate', { state: null }))), `#/${screen}`);
    await banner.waitFor();
  }
  await page.evaluate((hash) => ((history.pushState(null, '', hash)), dispatchEvent(new PopStateEvent('popstate', { state: null }))), `#/send/${draft.id}`);
  await banner.getByText(/第 4 步/).waitFor();
  await page.locator('label.choice').first().waitFor();
  for (const tick of await page.locator('label.choice').all()) await tick.tap();
  await finger.tap(page.locator('.foot button.main'));
  await finger.tap(banner.getByRole('button', { name: '练完了，回首页' }));
  await named(page, '办事').waitFor();
  assert.equal(await banner.count(), 0);
  const state = await world.call('system_read_state');
  assert.deepEqual([state.practice, state.person.name, state.counts.drafts], [false, NAME, 0]);
  assert.deepEqual(await world.call('ledger_list'), before);
  assert.equal((await world.call('ledger_read_sync')).waiting, 0);
  assert.equal(await casesAtTheDesk(world), 0);
}, { beside: true });

/** Answers what practising asks by commands, and gives the photos it needs by a tap, without a camera; looks at the page once. */
async function filledIn(world, page, banner, finger) {
  await headed(page, /叫什么名字/);
  const seen = [await banner.innerText()];
  const open = (await world.call('draft_list')).drafts[0];
  const draft = await fillObvious(world, await draftOf(world, 'senior-allowance', { '/person/name': NAME, '/person/id_number': RIGHT_ID }));
  assert.equal(draft.id, open.id, 'practising has one draft');
  const photos = draft.nodes.filter((each) => each.relevant && each.required && each.input === 'photo');
  assert.ok(photos.length > 0);
  for (const photo of photos) {
    await openAt(page, world, draft, photo.key);
    await finger.tap(named(page, '不用拍，用一张样图'));
    await page.locator('main img').first().waitFor();
    await assertDrawn(page);
  }
  assert.deepEqual((await world.call('draft_check', { draft: draft.id })).problems, []);
  return { draft, seen };
}

/** The stored picture is a card in two colours at least, not an empty sheet. */
async function assertDrawn(page) {
  const shades = await page.locator('main img').first().evaluate(async (image) => {
    await image.decode();
    const canvas = new OffscreenCanvas(64, 40);
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0, 64, 40);
    const { data } = pen.getImageData(0, 0, 64, 40);
    return new Set(Array.from({ length: 64 * 40 }, (_, at) => data[4 * at] >> 5)).size;
  });
  assert.ok(shades > 2, `${shades} shades`);
}

async function casesAtTheDesk(world) {
  const page = await atDesk(browser, world);
  const count = await page.locator('a[href^="/cases/"]').count();
  await page.context().close();
  return count;
}
