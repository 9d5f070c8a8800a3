// What comes after: an application that is decided is told at home until it was looked at, and stays to be found; the list of
// nothing, and the end of practising, say one thing once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atDesk } from './desk.mjs';
import { readyDraft } from './handbook/elder.mjs';
import { draftOf, handIn, keyOf, openAt } from './prepared.mjs';
import { onDevice, TOUCH } from './stage.mjs';

const SAID = '每月 100 元，从十二月起打到社保卡。';

let browser;
let page;
const world = onDevice({ ...TOUCH, patience: 20_000, ready: (made) => ({ browser, page } = made) });

const open = async (place = '') => {
  await page.goto('about:blank');
  await page.goto(`${world.url}${place}`);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
};
const home = async () => {
  await open();
  await page.getByRole('searchbox').first().waitFor();
};
const tile = () => page.getByRole('button', { name: /^办到哪了/ });
const news = (title) => page.locator('main button.line', { hasText: title });

test('nothing handed in is said once, and nothing wears a tick', async () => {
  await open('#/ledger');
  await page.getByText('还没有交上去的事').waitFor();
  assert.equal(await page.getByText(/还没有(交|申请)/).count(), 1);
  assert.equal(await page.locator('main .status').count(), 0);
});

test('what the county has decided stands at home, with what it said, until it was looked at', async () => {
  await world.network(true);
  const title = await handInReady();
  await home();
  assert.match(await tile().innerText(), /1 件/);
  await approve();
  await home();
  const line = news(`${title}办好了`);
  await line.waitFor();
  assert.match(await line.innerText(), /每月 100 元/);
  assert.match(await tile().innerText(), /办好了 1 件/);
  await world.kill();
  await world.start();
  await home();
  await line.waitFor();
  await line.tap();
  await page.getByText(SAID).first().waitFor();
  await page.getByRole('button', { name: '回首页' }).tap();
  await tile().waitFor();
  await line.waitFor({ state: 'detached' });
});

test('looked at, it is not told again, and the way to it stays', async () => {
  await world.kill();
  await world.start();
  await home();
  await page.getByText(/办好了 1 件/).waitFor();
  assert.equal(await news('办好了').count(), 0);
  await tile().tap();
  await page.locator('.item', { hasText: '办好了' }).waitFor();
});

test('by ear home names the box before it says that nothing stands there', async () => {
  const past = (await world.spoken()).length;
  await home();
  await page.locator('header .read button').tap();
  for (let round = 0; round < 40 && !(await heard(past)).includes('还没填'); round += 1) await page.waitForTimeout(100);
  assert.match(await heard(past), /想办什么事[^]*还没填/);
});

test('in English the form says that the county wrote it in Chinese, and quotes are narrow', async () => {
  const draft = await draftOf(world, 'senior-allowance');
  await world.call('system_change_settings', { language: 'en' });
  await openAt(page, world, draft, keyOf(draft, '/person/name'));
  await page.getByText('in Chinese only').waitFor();
  const wide = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.textContent = '“';
    document.querySelector('header .help').append(probe);
    const em = Number.parseFloat(getComputedStyle(probe).fontSize);
    const ratio = probe.getBoundingClientRect().width / em;
    probe.remove();
    return ratio;
  });
  await world.call('system_change_settings', { language: 'zh-Hans' });
  assert.ok(wide < 0.7, `a quote is ${wide} em wide`);
});

test('what several results share is not given as a reason', async () => {
  await home();
  await page.getByRole('searchbox').fill('老人钱');
  const found = page.locator('main .item', { hasText: '亲人身后事' });
  await found.waitFor();
  assert.match(await page.locator('main .item').first().innerText(), /您说的“老人钱”/);
  assert.doesNotMatch(await found.innerText(), /找它时也说/);
});

test('at the end of practising one button leads home', async () => {
  await world.call('practice_begin', {});
  const draft = await readyDraft(browser, page, world);
  const card = await handIn(world, draft);
  for (const screen of ['sent', 'case']) {
    await open(`#/${screen}/${card.id}`);
    await page.getByRole('button', { name: /回首页/ }).first().waitFor();
    assert.deepEqual(await page.getByRole('button', { name: /首页/ }).allInnerTexts(), ['练完了，回首页'], screen);
  }
});

const heard = async (past) => (await world.spoken()).slice(past).map((each) => each.text).join('\n');

/** Hands in what is ready and waits for the receipt; answers its title. */
async function handInReady() {
  const draft = await readyDraft(browser, page, world);
  const { title } = await handIn(world, draft);
  await until('received');
  return title;
}

async function approve() {
  const clerk = await atDesk(browser, world);
  await clerk.locator('a[href^="/cases/"]').first().click();
  const form = clerk.locator('form[action$="/approve"]');
  await clerk.locator('details', { has: form }).locator('summary').click();
  await form.locator('textarea').fill(SAID);
  await form.locator('button.main').click();
  await clerk.locator('form:has([name=sure][value=yes]) button').click();
  await clerk.close();
  await until('approved');
}

/** Waits until the one application stands so; asks the app to try meanwhile. */
async function until(state) {
  for (let round = 0; round < 40; round += 1) {
    const { cases } = await world.call('ledger_list', {});
    if (cases[0]?.state === state) return;
    await world.call('ledger_send_now', {});
    await page.waitForTimeout(250);
  }
  assert.fail(`it never was ${state}`);
}
