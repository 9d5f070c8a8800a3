// Putting somebody's things away: what has no PIN is only put away and says so; a PIN that is set at that moment locks, in the
// core and not only on the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle } from './prepared.mjs';
import { onFreshDevices } from './stage.mjs';

const PIN = '246813';
/** Written twice, as the page asks. */
async function choose(pin, again = pin) {
  await page.locator('#lock-pin').fill(pin);
  await page.locator('#lock-pin-again').fill(again);
  await page.getByRole('button', { name: '设好密码，锁上' }).click();
}
let world;
let page;
onFreshDevices({
  patience: 10_000,
  prepare: async (device) => {
    await settle(device, { helper: true, name: '赵小河' });
    await device.call('person_create', { name: '陈秀莲', isSelf: false });
  },
  ready: async (made) => {
    ({ world, page } = made);
    await page.goto(`${world.url}#/people/lock`);
    await page.getByText('拿着这部手机的人都能再打开').waitFor();
  },
});

const chen = async () => (await world.call('person_list')).people.find((person) => person.name === '陈秀莲');

test('a PIN set while putting away keeps the file shut without it', async () => {
  await choose(PIN);
  await page.waitForFunction(() => !document.querySelector('#lock-pin'));
  const { id, present, hasPin } = await chen();
  assert.deepEqual([present, hasPin], [false, true]);
  await assert.rejects(world.call('person_open', { person: id }), /locked/);
  await world.call('person_open', { person: id, pin: PIN });
});

test('what lies in a closed file is not said to be missing: each page says that it is closed and leads to opening it', async () => {
  await choose(PIN);
  await page.waitForFunction(() => !document.querySelector('#lock-pin'));
  for (const screen of ['ledger', 'drafts', 'papers']) {
    await page.goto(`${world.url}#/${screen}`);
    await page.getByText('东西都在，写对密码或者选好人就能看').waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /都收到了|还没有|没有填到一半|加一份材料/, screen);
    await page.getByRole('button', { name: '先选一个人' }).click();
    await page.getByText('陈秀莲').first().waitFor();
  }
});

test('without a PIN it is only put away, and opens again', async () => {
  await page.getByRole('button', { name: '不设密码，只收起来' }).click();
  await page.waitForFunction(() => !document.querySelector('#lock-pin'));
  const { id, present, hasPin } = await chen();
  assert.deepEqual([present, hasPin], [false, false]);
  await world.call('person_open', { person: id });
});

test('a PIN that is too short sets none and shuts nothing', async () => {
  await choose('12');
  await page.locator('#lock-pin[aria-invalid="true"]').waitFor();
  const { present, hasPin } = await chen();
  assert.deepEqual([present, hasPin], [true, false]);
});

test('a PIN that is not written the same twice sets none: nobody is shut out by a slip of the finger', async () => {
  await choose(PIN, '246814');
  await page.getByText('两遍写的不一样').waitFor();
  const { present, hasPin } = await chen();
  assert.deepEqual([present, hasPin], [true, false]);
});

test('a forgotten PIN has a way on, and everything is not deleted past a PIN', async () => {
  await choose(PIN);
  await page.waitForFunction(() => !document.querySelector('#lock-pin'));

  // Everything: refused in the core, and the page says whose it is and leads there.
  await page.goto(`${world.url}#/erase`);
  await page.getByRole('button', { name: '删掉全部东西' }).click();
  await page.getByRole('button', { name: '是的，全部删掉' }).click();
  await page.getByText('还有 1 个人的东西上了密码').waitFor();
  await page.getByRole('button', { name: '帮别人办' }).click();

  const card = page.locator('.person', { hasText: '陈秀莲' });
  await card.getByRole('button', { name: /陈秀莲/ }).click();
  await card.getByText('忘了密码', { exact: true }).click();
  await card.getByRole('button', { name: '我忘了，等一天再删' }).click();
  await card.getByText('真的忘了陈秀莲的密码吗').waitFor();
  assert.equal(await card.getByText(/以后，不用密码也能在这里删掉/).count(), 0, 'it began without a question');
  await page.waitForTimeout(700);
  await card.getByRole('button', { name: '真忘了，开始等一天' }).click();
  await card.getByText(/以后，不用密码也能在这里删掉/).waitFor();
  assert.equal(await card.getByRole('button', { name: '删掉陈秀莲的全部东西' }).count(), 0, 'it is deleted at once');

  await world.passDays(1);
  await page.reload();
  await card.getByRole('button', { name: '删掉陈秀莲的全部东西' }).click();
  await card.getByRole('button', { name: '全部删掉' }).click();
  await card.waitFor({ state: 'detached' });
  assert.equal(await chen(), undefined);
});
