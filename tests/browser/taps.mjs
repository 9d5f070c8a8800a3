// A finger of 71 years on a phone, by touch: it comes down twice, it misses, it looks where it was before. What a second tap hits
// is never what nobody has seen yet; keys do not move under it; the bar on top does not; what opens is in view; and what was
// promised of a size is what one gets. Against the real core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes } from './faults/fault.mjs';
import { pageOf } from './browser.mjs';
import { draftOf, handIn, keyOf, openAt, RIGHT_ID, settle } from './prepared.mjs';
import { readyDraft } from './handbook/elder.mjs';
import { onFreshDevices, TOUCH } from './stage.mjs';

const LOOK = { ...TOUCH, locale: 'zh-CN', patience: 6_000 };
/** Between two taps of one unsure finger. */
const TWICE_MS = 220;
const LEVELS = ['standard', 'large', 'huge'];

let browser;
let world;
let page;
onFreshDevices({ ...LOOK, ready: (made) => ({ world, browser, page } = made) });

const named = (name) => page.getByRole('button', { name });
const heading = () => page.locator('h1:visible').innerText();
const headed = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
const onward = () => page.locator('.foot .btn.main');
const key = (name) => page.locator('.keys').getByRole('button', { name, exact: true });

async function middle(target) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Two taps at one place, and time for what they do. */
async function twice(target, apart = TWICE_MS) {
  const at = await middle(target);
  await page.touchscreen.tap(...at);
  await page.waitForTimeout(apart);
  await page.touchscreen.tap(...at);
  await page.waitForTimeout(700);
}

/** What the core writes when an answer is on its way is waited for; what may not happen has had time to. */
async function open(route) {
  await page.goto('about:blank');
  await page.goto(`${world.url}#/${route}`);
  await page.locator('h1:visible').waitFor();
}

for (const name of [/^标准/, /^大字/, /^特大/]) {
  test(`${name} tapped twice chooses a size and nothing that stands on the next page`, async () => {
    await page.goto(world.url);
    await named(name).waitFor();
    await twice(named(name));
    await headed(/给谁办事/);
    assert.equal((await world.call('system_read_state')).setup?.next, 'forWhom');
  });
}

test('继续 tapped twice shows one question on, unread and not in red; the next tap counts again', async () => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英', '/person/id_number': '' });
  await openAt(page, world, draft, keyOf(draft, '/person/name'));
  for (const apart of [120, 220, 300]) {
    await openAt(page, world, draft, keyOf(draft, '/person/name'));
    await twice(onward(), apart);
    assert.match(await heading(), /身份证号/);
    assert.equal(await page.locator('main .wrong').count(), 0, `${apart} ms apart`);
  }
  await onward().tap();
  await page.locator('main .wrong').waitFor();
});

test('a village: a town tapped twice opens its villages and chooses none', async () => {
  await settle(world, { pack: true });
  await open('settings');
  await page.getByText(/村/).first().waitFor();
  const draft = await draftOf(world, 'senior-allowance');
  const village = draft.nodes.find((node) => node.input === 'village');
  await world.call('draft_answer', { draft: draft.id, key: village.key, value: '' });
  await openAt(page, world, draft, village.key);
  const again = page.getByRole('button', { name: /换|改|别的/ });
  if (await again.count()) await again.first().tap();
  await named('双河镇').waitFor();
  await twice(named('双河镇'));
  await page.getByText(/双河镇.*哪个村|哪个村/).first().waitFor();
  assert.equal(await page.getByText(/哪一组|哪个组|第几组/).count(), 0);
});

/** A form with everything in it, photos too. */
const whole = () => readyDraft(browser, page, world);

test('交上去 tapped twice sends once and shows what became of it', async () => {
  await settle(world);
  const draft = await whole();
  await open(`send/${draft.id}`);
  await page.locator('label.choice').first().waitFor();
  for (const tick of await page.locator('label.choice').all()) await tick.tap();
  await twice(onward(), 300);
  await named('回首页').waitFor();
  assert.match(page.url(), /#\/sent\//);
});

test('the mouse’s own double click does not go through either; two clicks are two', async () => {
  await settle(world);
  page = await pageOf(browser, { ...LOOK, hasTouch: false, isMobile: false });
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英', '/person/id_number': '' });
  await openAt(page, world, draft, keyOf(draft, '/person/name'));
  const at = await middle(onward());
  await page.mouse.click(...at);
  await headed(/身份证号/);
  await page.mouse.move(...at);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.waitForTimeout(300);
  assert.equal(await page.locator('main .wrong').count(), 0);
  await page.mouse.click(...at);
  await page.locator('main .wrong').waitFor();
});

test('digits tapped as fast as a finger can are all taken, keys of one place too', async () => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英', '/person/id_number': '' });
  await openAt(page, world, draft, keyOf(draft, '/person/name'));
  await onward().tap();
  await key('1').waitFor();
  for (const digit of RIGHT_ID) await page.touchscreen.tap(...(await middle(key(digit))));
  assert.equal((await page.locator('main input').inputValue()).replaceAll(' ', ''), RIGHT_ID);
});

for (const level of LEVELS) {
  test(`${level}: the keys stand in three columns, in view, and nothing that appears above moves them`, async () => {
    await settle(world, { level });
    const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英', '/person/id_number': '' });
    await openAt(page, world, draft, keyOf(draft, '/person/id_number'));
    await key('1').waitFor();
    const first = await keyPlaces();
    assert.equal(new Set(first.map(({ x }) => x)).size, 3);
    await onward().tap();
    await page.locator('main .wrong').waitFor();
    // Where question, error, field and keys have no room at once the keys step aside, and a tap on the field brings them back.
    if ((await keyPlaces()).length === 0) {
      assert.ok((await reachable('main h1')) && (await reachable('.wrong')), 'the question and the error are in view');
      await page.locator('main input').tap();
      await key('9').waitFor();
    }
    assert.deepEqual(await keyPlaces(), first, 'with an error');
    assert.ok(await reachable('.wrong'), 'the error is in view');
    assert.ok(await reachable('main input'), 'the field is in view');
    await key('9').tap();
    await page.locator('main .wrong').waitFor({ state: 'detached' });
    assert.deepEqual(await keyPlaces(), first, 'the error is gone');
    for (const digit of RIGHT_ID.slice(1, -1)) await key(digit).tap();
    assert.deepEqual(await keyPlaces(), first, 'one sign is missing');
    // Whole and right: the keys make room for what was worked out of it.
    await key(RIGHT_ID.at(-1)).tap();
    await page.locator('[role=status] .facts').first().waitFor();
    assert.ok(await comes(() => reachable('[role=status] .facts')), 'what was worked out is in view');
  });
}

test('X is taken as the 18th sign and nowhere else', async () => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英', '/person/id_number': '' });
  await openAt(page, world, draft, keyOf(draft, '/person/id_number'));
  const typed = async () => (await page.locator('main input').inputValue()).replaceAll(' ', '');
  await key('X').tap({ force: true });
  await key('1').tap();
  await key('X').tap({ force: true });
  assert.equal(await typed(), '1');
  for (let at = 1; at < 17; at += 1) await key('1').tap();
  await key('X').tap();
  assert.equal(await typed(), `${'1'.repeat(17)}X`);
});

/** Where the keys are; each is in view and takes a press. */
async function keyPlaces() {
  return page.locator('.keys button').evaluateAll((keys) =>
    keys.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const on = [y + 2, y + height - 2].every((at) => document.elementFromPoint(x + width / 2, at)?.closest('button') === each);
      if (!on) throw new Error(`${each.textContent} is not in view`);
      return { x: Math.round(x), y: Math.round(y) };
    }),
  );
}

function reachable(selector) {
  return page.locator(selector).first().evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [top + 3, top + height - 3].every((at) => element.contains(document.elementFromPoint(left + width / 2, at)));
  });
}

for (const system of [16, 32]) {
  test(`system text of ${system} px: each size on the first page, and where it is changed, is what one gets`, async () => {
    await page.goto(world.url);
    await page.locator('button.sample').first().waitFor();
    const shown = await samples('button.sample', system);
    assert.deepEqual(shown, [18, 24, 30].map((px) => Math.max(px, (px / 16) * system)));
    await named(/^特大/).tap();
    await headed(/给谁办事/);
    assert.equal(await bodySize(), shown[2]);
    await page.goBack();
    await page.locator('button.sample').first().waitFor();
    assert.deepEqual(await samples('button.sample', system), shown, 'after coming back');
    await named('字号').tap();
    assert.deepEqual(await samples('label.sample', system), shown);
  });
}

/** The system's own text size is set as Chromium is told it. */
async function samples(selector, system) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.enable');
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: system } });
  await page.locator(selector).first().waitFor();
  return page.locator(selector).evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)));
}

const bodySize = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

test('特大: 不想办了，撤回 opens with both answers in view', async () => {
  await settle(world, { level: 'huge' });
  const draft = await whole();
  await world.network(true);
  const card = await handIn(world, draft);
  while (!(await world.call('ledger_read', { case: card.id })).canWithdraw) await page.waitForTimeout(100);
  await open(`case/${card.id}`);
  await named('不想办了，撤回').tap();
  await page.locator('.btn.bad.sure').waitFor();
  await page.waitForTimeout(300);
  assert.ok(await reachable('.card.need .btn.sure'), 'yes');
  assert.ok(await reachable('.card.need .btn:not(.sure)'), 'no');
});

for (const level of LEVELS) {
  test(`${level}: the bar on top keeps its height while a page is read and after it`, async () => {
    await settle(world, { level });
    const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英' });
    await openAt(page, world, draft, keyOf(draft, '/person/id_number'));
    await named('上一题').waitFor();
    const bar = () => page.locator('header.top').evaluate((each) => each.getBoundingClientRect().height);
    const before = await bar();
    await world.voice(0);
    await page.locator('.read button').tap();
    await page.locator('.read button', { hasText: '停' }).waitFor();
    assert.equal(await bar(), before, 'while it is read');
    await world.voice(null);
    await page.getByRole('status').filter({ hasText: '念完了' }).waitFor();
    assert.equal(await bar(), before, 'after it');
  });
}

test('from the middle of a form there is a way home, and what was typed is kept', async () => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '' });
  const name = keyOf(draft, '/person/name');
  for (const list of [false, true]) {
    await openAt(page, world, draft, name);
    await page.locator('main input').first().fill(list ? '王桂英' : '李大山');
    if (list) await named('看所有题目').tap();
    await named(/先放着，回首页/).tap();
    await named('办事').waitFor();
    const now = await world.call('draft_open', { draft: draft.id });
    assert.equal(now.nodes.find((node) => node.key === name).value, list ? '王桂英' : '李大山');
  }
});

test('back leads to the same place of a list', async () => {
  await settle(world, { level: 'huge' });
  await open('catalog');
  await page.locator('.tiles .item').first().waitFor();
  await page.locator('.tiles .item', { hasText: '养老' }).tap();
  const fourth = page.locator('.cards .item').nth(3);
  await fourth.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 120));
  const at = await page.evaluate(() => window.scrollY);
  assert.ok(at > 200);
  await fourth.tap();
  await page.locator('summary').first().waitFor();
  assert.equal(await page.evaluate(() => window.scrollY), 0, 'a new page begins at its heading');
  await named('返回').tap();
  await fourth.waitFor();
  await page.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) < 2, at);
});

test('特大: what unfolds by a tap comes into view', async () => {
  await settle(world, { level: 'huge' });
  await open('guide/senior-allowance');
  for (const summary of await page.locator('main summary:visible').all()) {
    const details = summary.locator('xpath=..');
    if ((await details.count()) === 0 || (await details.evaluate((each) => each.open))) continue;
    await summary.tap();
    await page.waitForTimeout(700);
    const { first, head, low, high } = await details.evaluate((each) => ({
      first: each.querySelector('.inside').firstElementChild.getBoundingClientRect().top,
      head: each.querySelector('summary').getBoundingClientRect().top,
      low: document.querySelector('.foot')?.getBoundingClientRect().top ?? innerHeight,
      high: document.querySelector('header.top').getBoundingClientRect().bottom,
    }));
    assert.ok(head >= high - 1, 'its line is below the bar');
    assert.ok(first < low - 40, `what was folded begins at ${first}, the foot at ${low}`);
  }
});
