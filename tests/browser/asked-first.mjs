// What a person is asked before she does what she may not mean: a guide from a stick that nobody has vouched for, and the same matter a
// second time while the first is open.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readyDraft } from './handbook/elder.mjs';
import { handIn, settle } from './prepared.mjs';
import { onFreshDevices, TOUCH } from './stage.mjs';

let world;
let page;
let browser;
onFreshDevices({ ...TOUCH, patience: 20_000, ready: (made) => ({ world, page, browser } = made) });

const button = (name) => page.getByRole('button', { name });
const present = async () => (await world.call('system_read_state')).catalog.present;

test('a guide whose digits differ is not installed, and where to get the right one is said', async () => {
  await page.goto(world.url);
  await button(/^标准/).first().tap();
  await button(/^给自己用/).tap();
  await button(/^装上/).first().tap();
  await page.locator('.digits li').first().waitFor();
  await button('有一个不一样').tap();
  await page.getByText('请到村里或镇上的便民服务站').waitFor();
  assert.equal(await present(), false);
  assert.equal(await button(/^全都一样/).count(), 0, 'it can still be installed');
  await button('退回去').tap();
  await button(/^装上/).first().waitFor();
  assert.equal(await present(), false);
});

test('all six groups are in sight at once, also in the largest text', async () => {
  await page.goto(world.url);
  await button(/^特大/).first().tap();
  await button(/^给自己用/).tap();
  await button(/^装上/).first().tap();
  const digits = page.locator('.digits');
  await digits.waitFor();
  const { width, height } = await digits.evaluate((list) => ({ width: list.scrollWidth - list.clientWidth, height: list.offsetHeight }));
  assert.ok(width <= 0, 'a group is cut');
  assert.ok(height <= page.viewportSize().height, `${height} px`);
});

test('the same matter again is asked first: to the one that was sent, or another one after all', async () => {
  await settle(world);
  const draft = await readyDraft(browser, page, world);
  const card = await handIn(world, draft);
  const guide = async () => {
    await page.goto('about:blank');
    await page.goto(`${world.url}#/guide/${draft.service}`);
    await button('开始填').tap();
    await page.getByText('再交一件也不会更快').waitFor();
  };
  await guide();
  // Where 开始填 stood: a second tap at once would count as zooming.
  await button('看已经交的那一件').click();
  await page.waitForFunction((id) => location.hash === `#/case/${id}`, card.id);
  await guide();
  await button('另外再办一件').tap();
  await page.getByRole('heading', { name: /叫什么名字/ }).first().waitFor();
  const drafts = (await world.call('draft_list', {})).drafts;
  assert.equal(drafts.length, 1, 'one new draft');
});
