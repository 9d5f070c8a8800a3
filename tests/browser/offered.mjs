// What is offered and not taken is not passed over: 继续 says once that it is not filled in, right there, and the second time goes
// on without it. Real core, a phone in the largest text, and a helper's laptop with a part on a page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, keyOf, openAt, RIGHT_ID, settle } from './prepared.mjs';
import { becomesBlank, hiding, onFreshDevices } from './stage.mjs';

const SAID = /以前填过的，还没有用上/;
const ACCOUNT = '6217990000000000014';
let world;
let page;
onFreshDevices({
  patience: 10_000,
  prepare: (device) => settle(device, { level: 'huge' }),
  ready: async (made) => ({ world, page } = made),
});

/** A second matter that asks for the card which the first one named. */
async function atCard() {
  await draftOf(world, 'senior-allowance', { '/person/id_number': RIGHT_ID, '/bank_account': ACCOUNT });
  const draft = await draftOf(world, 'subsistence');
  await openAt(page, world, draft, keyOf(draft, '/bank_account'));
  return draft;
}
const account = async (draft) => (await world.call('draft_open', { draft: draft.id })).nodes.find((each) => each.key.endsWith('/bank_account')).value;
const goOn = () => page.locator('.foot .main').click();

test('继续 without what is offered says so, in view, and goes on the second time', async () => {
  const draft = await atCard();
  const question = await page.locator('h1').innerText();
  await goOn();
  const said = page.locator('.question').getByText(SAID);
  await said.waitFor();
  assert.equal(await becomesBlank(() => hiding(said)), '', 'what is said');
  assert.equal(await page.locator('[aria-invalid="true"]').count(), 0, 'it is told as a mistake');
  assert.equal(await page.locator('h1').innerText(), question);
  await goOn();
  await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, question);
  assert.equal(await account(draft), '');
});

test('a tap on what is offered fills it in, and nothing is said any more', async () => {
  const draft = await atCard();
  const question = await page.locator('h1').innerText();
  await goOn();
  await page.getByText(SAID).waitFor();
  await page.locator('.offer').first().click();
  await page.getByText(SAID).waitFor({ state: 'detached' });
  // The field is narrower than a card's number in the largest text: all of it stands below.
  const digits = page.locator('.question p.digits');
  await digits.waitFor();
  assert.equal((await digits.innerText()).replaceAll(/\s/g, ''), ACCOUNT);
  assert.ok(await digits.evaluate((line) => line.scrollWidth <= line.clientWidth), 'it is cut as well');
  await goOn();
  await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, question);
  assert.equal(await account(draft), ACCOUNT);
});
