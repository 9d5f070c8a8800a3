// The main journey in Chromium, by what a person sees: first start from a stick, search, guide, form, the plug pulled in
// the middle, sending without a network, the receipt, corrections from the clerk's own page, and the result.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atDesk, sure } from './desk.mjs';
import { comes } from './faults/fault.mjs';
import { MOVING, onDevice } from './stage.mjs';

const PATIENCE = 30_000;
const WRONG = '990123194403120022';
const RIGHT = '990123194403120021';
const CARD = '6217990000000000014';
const NEW_CARD = '6217990000000000022';

let browser;
let page;
let desk;
const world = onDevice({
  ...MOVING,
  viewport: { width: 360, height: 760 },
  prepare: null,
  patience: PATIENCE,
  ready: (made) => ({ browser, page } = made),
});

const button = (name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const frame = (question) => page.locator('[id$="-frame"]').filter({ has: page.getByRole('heading', { name: question }) });
const heading = () => page.locator('h1').innerText();
const sees = (text) => page.getByText(text).first().waitFor();

/** The picture that a person would take. */
const photo = async (name) => ({ name, mimeType: 'image/png', buffer: await page.screenshot() });

async function goOn(question) {
  await button(/^(继续|填完了，核对一遍)$/).click();
  await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, question);
}

/** Answers the question on the screen and goes on to the next one. */
async function answer(question, how) {
  await page.getByRole('heading', { name: question }).first().waitFor();
  const before = await heading();
  await how(frame(question));
  await goOn(before);
}

const type = (text) => async (box) => {
  await box.locator('input, textarea').first().fill(text);
  await box.locator('input, textarea').first().blur();
};

/** The county reads out its six groups; she compares each with her screen, and only then it can be taken. */
async function compare() {
  await page.getByRole('heading', { name: '先和县里对一对数字' }).waitFor();
  const groups = await page.locator('.digits li').allInnerTexts();
  const { packs } = await world.call('catalog_find_packs');
  assert.deepEqual(groups.map((group) => group.replaceAll(' ', '')), packs[0].fingerprint.split(' '));
  assert.ok(groups.length === 6 && groups.every((group) => /^\d( \d){4}$/.test(group)), groups.join(' | '));
  await button(/^全都一样/).click();
  await sees('请先听对方念');
  await page.getByText('6 组数字都是对方在电话里念的').click();
  await button(/^全都一样/).click();
}

test('first start: large text, for oneself, the pack from the stick; the village afterwards', async () => {
  await page.goto(world.url);
  await button(/^大字/).click();
  await button(/^给自己用/).click();
  const ready = page.getByRole('heading', { name: /先办哪件事/ });
  const pack = button(/^装上/).first();
  await ready.or(pack).first().waitFor();
  if (await pack.count()) {
    await pack.click();
    await compare();
  }
  await ready.waitFor();
  for (const name of ['选我住的村', '青石镇', '石桥村']) await button(name).click();
  await button('不知道是哪个组').or(button('先到首页看看')).first().click();
  await button('选我住的村').waitFor({ state: 'detached' });
  await button('先到首页看看').click();
  await button('办到哪了').waitFor();
  assert.equal(await page.getAttribute('html', 'data-level'), 'large');
});

test('she searches as she speaks, reads the guide and begins', async () => {
  await page.getByRole('searchbox').fill('八十岁补钱');
  await button('找').first().click();
  await page.locator('.item', { hasText: '高龄津贴' }).first().click();
  await sees('能不能');
  await button('开始填').click();
  await page.getByRole('heading', { name: /叫什么名字/ }).waitFor();
});

test('a wrong check digit is said in words; birthday, age and sex follow from the right one', async () => {
  await answer(/叫什么名字/, type('王桂英'));
  await page.getByRole('heading', { name: /身份证号/ }).waitFor();
  // In large text the keys wait until the field they would hide is tapped.
  await frame(/身份证号/).locator('input.digits').click();
  for (const key of WRONG) await button(key).and(page.locator('.keys button')).click();
  await page.locator('p.wrong').first().waitFor();
  const said = await page.locator('p.wrong').first().innerText();
  assert.match(said, /一位.*请对着身份证/);
  for (let i = 0; i < WRONG.length; i += 1) await button('删一个').click();
  await answer(/身份证号/, async () => {
    for (const key of RIGHT) await button(key).and(page.locator('.keys button')).click();
    await sees(/1944年3月12日/);
    // The birthday can be read from the wrong number too, so seeing it does not yet mean that the right one was taken.
    await page.waitForFunction(() => document.querySelector('p.wrong') === null);
    assert.match(await page.locator('main').innerText(), /82/);
  });
});

test('the plug is pulled in the middle; she is where she was', async () => {
  await answer(/老人的电话/, type('13900001234'));
  await answer(/户口在哪个村/, async (box) => box.getByRole('button', { name: /^就用/ }).click());
  await page.getByRole('heading', { name: /户口上的地址/ }).waitFor();
  await frame(/户口上的地址/).locator('input, textarea').first().fill('石桥村三组十二号');
  await page.getByText('已经存好').waitFor();
  await page.waitForTimeout(2000);
  await world.kill();
  await world.start();
  await page.goto(world.url);
  await button(/接着上次的填/).or(button(/^接着填/)).first().click();
  const item = page.locator('.item', { hasText: '高龄津贴' });
  await page.getByRole('heading', { name: /户口上的地址/ }).or(item).first().waitFor();
  if (await item.count()) await item.first().click();
  await page.getByRole('heading', { name: /户口上的地址/ }).waitFor();
  assert.equal(await frame(/户口上的地址/).locator('input, textarea').first().inputValue(), '石桥村三组十二号');
});

test('she answers the rest, photographs her card, checks and sends without a network', async () => {
  await answer(/户口上的地址/, async () => undefined);
  await answer(/现在就住在/, async (box) => box.locator('label.choice').first().click());
  await answer(/填卡号/, type(CARD));
  await answer(/卡是谁的名字/, type('王桂英'));
  await answer(/哪家银行/, type('云岭农商行'));
  await answer(/可以找谁/, async () => undefined);
  await answer(/身份证的正面/, async (box) => {
    await box.locator('input[type=file]').first().setInputFiles(await photo('card.png'));
    await box.locator('img').waitFor();
  });
  while (!/保证/.test(await heading())) await goOn(await heading());
  await answer(/保证/, async (box) => box.locator('label.choice').click());
  await sees('核对一遍');
  await button('都对，下一步').click();
  await agreeAndSend();
  await sees('您这边办完了，一有网就送到县里');
  assert.equal(await page.getByText('县里收到（回执）').count() > 0, true);
  assert.equal(await page.getByText('办件编号').count(), 0);
});

test('the network comes: the receipt is there, with number and due date', async () => {
  await world.network(true);
  await reach('县里收到了');
  await sees(/最晚/);
  assert.match(await page.locator('main').innerText(), /990123-2026-\d+/);
});

test('the clerk opens it at the desk and asks once for two things', async () => {
  desk = await atDesk(browser, world);
  assert.equal(await desk.locator('a[href^="/cases/"]').count(), 1);
  await desk.locator('a[href^="/cases/"]').first().click();
  // Its papers may still be on their way.
  assert.ok(await comes(async () => (await desk.reload()) && (await desk.locator('form[action$="/corrections"]').count()) > 0, PATIENCE), 'nothing to ask with');
  const ask = desk.locator('form[action$="/corrections"]');
  await desk.locator('details', { has: ask }).locator('summary').click();
  await mark(ask, '身份证的正面', '照片看不清，请在亮的地方重新拍一张。');
  await mark(ask, '填卡号', '卡号和社保卡对不上，请对着卡再写一遍。');
  await ask.locator('[name=until]').fill('2026-12-01');
  await ask.locator('button.main').click();
  await sure(desk);
});

test('the app shows exactly these; she mends them and it goes again', async () => {
  await reach('县里请您补 2 处');
  const here = page.url();
  await page.evaluate(() => (location.hash = '#/news'));
  await page.locator('.item').first().waitFor();
  await page.goto(here);
  await button('现在补').click();
  const seen = [];
  for (let left = 2; left > 0; left -= 1) {
    const question = await heading();
    seen.push(question);
    await sees('县里说：');
    const box = page.locator('[id$="-frame"]').first();
    if (/照/.test(question)) {
      const old = await box.locator('img').getAttribute('src');
      await box.locator('input[type=file]').first().setInputFiles(await photo('card-again.png'));
      await page.waitForFunction((before) => document.querySelector('main img')?.getAttribute('src') !== before, old);
    } else {
      await type(NEW_CARD)(box);
    }
    await goOn(question);
  }
  assert.equal(seen.length, 2);
  await sees('核对一遍');
  await button('都对，下一步').click();
  await agreeAndSend();
});

test('the clerk approves; the ledger says 办好了', async () => {
  await page.waitForTimeout(500);
  await reach(/县里收到了|开始办/);
  await approve();
  await reach('办好了');
  await button('回首页').click();
  await button(/办到哪了/).click();
  await page.locator('.item', { hasText: '办好了' }).waitFor();
});

async function agreeAndSend() {
  await page.locator('#consents').waitFor();
  assert.equal(await page.locator('#consents input:checked').count(), 0);
  for (const tick of await page.locator('#consents label.choice').all()) await tick.click();
  await button('交上去').click();
}

/** Waits until the application says so by itself; asks the app to try when a retry would be too far away for a test. */
async function reach(text) {
  const found = page.getByText(text).first();
  if (await found.waitFor({ timeout: 6000 }).then(() => true, () => false)) return;
  await button('返回').click();
  const now = button('现在就试一次');
  if (await now.count()) await now.click();
  await page.locator('.item', { hasText: '高龄津贴' }).first().click();
  await found.waitFor();
}

async function mark(form, question, note) {
  const card = form.locator('div.card', { hasText: question }).first();
  await card.locator('input[type=checkbox]').check();
  await card.locator('textarea').fill(note);
}

/** The mended one may take a moment to arrive at the desk. */
async function approve() {
  const form = desk.locator('form[action$="/approve"]');
  for (let round = 0; round < 20 && (await form.count()) === 0; round += 1) {
    await desk.waitForTimeout(500);
    await desk.reload();
  }
  await desk.locator('details', { has: form }).locator('summary').click();
  await form.locator('textarea').fill('每月 100 元，从十二月起打到社保卡。');
  await form.locator('button.main').click();
  await sure(desk);
}
