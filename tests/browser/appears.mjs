// Whatever appears because of a press is in view, above the foot and the keys of a pad, with the way on that belongs to it: one
// after the other all that a page says, on a phone in the largest text. Real core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { photograph } from './pictures.mjs';
import { draftOf, idNumber, keyOf, openAt, RIGHT_ID, settle } from './prepared.mjs';
import { becomesBlank, hiding, onDevice, press } from './stage.mjs';
import { withDevice } from './world.mjs';

let page;
let browser;
const world = onDevice({
  prepare: (device) => settle(device, { level: 'huge' }),
  ready: (made) => ({ page, browser } = made),
});

const button = (name) => page.locator('main').getByRole('button', { name }).first();
const main = () => page.locator('.foot .btn.main');
const alert = () => page.locator('main [role=alert]:not([hidden])').first();

async function seen(locator, what) {
  await locator.first().waitFor();
  assert.equal(await becomesBlank(() => hiding(locator)), '', what);
}

async function go(hash) {
  await page.goto('about:blank');
  await page.goto(`${world.url}${hash}`);
  await page.locator('main h1').first().waitFor();
}

async function question(service, end, answers = {}) {
  const draft = await draftOf(world, service, { [end]: '', ...answers });
  await openAt(page, world, draft, keyOf(draft, end));
  return draft;
}

async function typeNumber(number) {
  await page.locator('.question input.digits').click();
  for (const digit of number) await page.locator('.keys .key', { hasText: new RegExp(`^${digit}$`) }).click();
}

test('the same photo twice', async () => {
  await question('death', '/papers/photo_household');
  const same = await photograph(page, 'same.png', { words: '同一张' });
  const next = () => page.locator('main input[type=file]:not([id$=-file])').first();
  await next().setInputFiles(same);
  await page.getByText('已经照了 1 页').waitFor();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await next().setInputFiles(same);
  await seen(page.getByText('和第 1 页是同一张'));
});

test('what is worked out of a number stands above the keys', async () => {
  await question('senior-allowance', '/id_number');
  await typeNumber(RIGHT_ID);
  await seen(page.locator('[role=status] .facts').first(), 'what was worked out');
});

test('a wrong number, and that the core is gone, stand above the keys', async () => {
  await withDevice(async (gone) => {
    await settle(gone, { level: 'huge' });
    const draft = await draftOf(gone, 'senior-allowance', { '/id_number': '' });
    await openAt(page, gone, draft, keyOf(draft, '/id_number'));
    await typeNumber('990123194403120022');
    await press(main());
    await seen(page.locator('.wrong').first(), 'what is wrong');
    await gone.kill();
    try {
      await press(page.locator('.keys .word'));
      await seen(alert(), 'that it could not be kept');
    } finally {
      await gone.start();
    }
  });
});

test('a name that is there already, a PIN too short, an empty signature', async () => {
  await go('#/people');
  await button('加一个人').click();
  await page.locator('#person-name').fill('王桂英');
  await page.locator('form', { has: page.locator('#person-name') }).locator('.btn.main').click();
  await seen(alert(), 'the name is there already');
  await page.locator('summary', { hasText: '密码' }).first().click();
  await page.locator('#pin-new').fill('1');
  await page.locator('details', { has: page.locator('#pin-new') }).getByRole('button').last().click();
  await seen(page.locator('#pin-new-error'), 'the PIN is too short');
  await go('#/mandate');
  await page.getByRole('button', { name: '签好了' }).click();
  await seen(page.locator('main .wrong').first(), 'nothing is drawn');
});

test('the number of somebody else in a mandate: the warning and the button that says it is right', async () => {
  await world.call('system_change_settings', { helperMode: true });
  await world.call('person_create', { name: '陈秀莲', isSelf: false });
  await record('陈秀莲');
  await world.call('person_create', { name: '王大', isSelf: false });
  await record('王大', async () => {
    await seen(alert(), 'the warning');
    await seen(button(/号码没写错/), 'the way on');
  });
});

async function record(principal, then = async () => page.waitForFunction(() => !location.hash.startsWith('#/mandate'))) {
  await go('#/mandate');
  const fill = (id, text) => page.locator(`#${id}`).fill(text);
  await fill('principalName', principal);
  // Nobody else on the device has it: the first of the two people is to be recorded without a question.
  await fill('principalIdNumber', idNumber(7));
  await fill('agentName', '赵小河');
  await fill('agentIdNumber', '990123199001010017');
  await fill('agentPhone', '13900000002');
  await page.locator('input[name=relation]').first().check({ force: true });
  await page.locator('input[name=scope][value=all]').check({ force: true });
  await page.locator('input[name=days]').first().check({ force: true });
  await page.locator('#mandate-photo').setInputFiles(await photograph(page, `${principal}.png`, { words: principal }));
  await page.locator('main img').first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await press(main());
  await then();
}
