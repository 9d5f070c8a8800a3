// What is taken along, with the real core: sealed under a password, or in clear after a second tap; the files are looked at.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, settle } from './prepared.mjs';
import { MOVING, onDevice } from './stage.mjs';

let page;
const world = onDevice({
  ...MOVING,
  prepare: async (device) => {
    await settle(device, { level: 'large' });
    await draftOf(device, 'senior-allowance', { '/name': '王桂英' });
  },
  patience: 60_000,
  ready: async (made) => {
    ({ page } = made);
    await page.goto(`${world.url.split('#')[0]}#/settings/data`);
    await page.reload();
  },
});

const button = (name) => page.getByRole('button', { name, exact: true });

test('without a password nothing is written, and the next step is said', async () => {
  await button('上锁，抄一份').click();
  await page.getByText('还没给抄出来的东西定密码。').waitFor();
  await page.getByLabel('给抄出来的东西定一个密码').fill('1234567');
  await button('上锁，抄一份').click();
  await page.getByText('这个密码太短，别人容易猜到。').waitFor();
  assert.equal(await page.getByText('抄好了').count(), 0);
});

test('with one it is written, and the password is gone from the page', async () => {
  await page.getByLabel('给抄出来的东西定一个密码').fill('后山的荷花开了一池');
  await button('上锁，抄一份').click();
  await page.getByText('抄好了').waitFor();
  assert.equal(await page.getByLabel('给抄出来的东西定一个密码').inputValue(), '');
});

test('in clear only after it was asked for twice', async () => {
  await page.reload();
  await button('不上锁，抄一份').click();
  await page.getByText('不上锁的话，谁拿到谁都能看').waitFor();
  assert.equal(await page.getByText('抄好了').count(), 0);
  await page.locator('.btn.sure').click();
  await page.getByText('抄好了').waitFor();
});
