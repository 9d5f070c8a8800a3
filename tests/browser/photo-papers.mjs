// What becomes of a photo: thrown away, it stands in 我的材料 no more and is offered for nothing; several pages are one paper there,
// and come back whole; what is added there stays. Real core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes } from './comes.mjs';
import { photograph } from './pictures.mjs';
import { draftOf, keyOf, openAt, settle } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const CARD = '/papers/photo_bank_card';
const BOOK = '/papers/photo_household';
let page;
const world = onDevice({ prepare: (device) => settle(device), ready: (made) => ({ page } = made) });

const button = (name) => page.locator('main').getByRole('button', { name });
const valueOf = async (draft, key) => (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;
const rows = () => page.locator('main article');
const offered = () => page.locator('main .offer');
const status = (paper) => page.evaluate(async (id) => (await fetch(`/paper/${id}?token=journey`)).status, paper);

async function at(service, end) {
  const draft = await draftOf(world, service, { [end]: '' });
  const key = keyOf(draft, end);
  await openAt(page, world, draft, key);
  return { draft, key };
}

async function take(draft, key, words) {
  const before = await valueOf(draft, key);
  await page.locator('main input[type=file]').first().setInputFiles(await photograph(page, `${words}.png`, { words }));
  assert.ok(await comes(async () => (await valueOf(draft, key)) !== before));
  return valueOf(draft, key);
}

async function ownPapers() {
  await page.goto('about:blank');
  await page.goto(`${world.url}#/papers`);
  await page.locator('main h1').waitFor();
}

test('a photo that was thrown away is no paper and is offered for nothing', async () => {
  const { draft, key } = await at('senior-allowance', CARD);
  const wrong = await take(draft, key, '看病的单子');
  await button('不要这张了').click();
  assert.ok(await comes(async () => (await valueOf(draft, key)) === ''));
  assert.equal(await offered().count(), 0, 'it is held out again where it was thrown away');
  await at('disability-allowance', CARD);
  assert.equal(await offered().count(), 0, 'it is held out as a bank card');
  await ownPapers();
  await page.getByText('还没有材料').waitFor();
  assert.equal(await rows().count(), 0);
  // The next start has nothing of it left.
  await world.kill();
  await world.start();
  await page.goto(world.url);
  assert.notEqual(await status(wrong), 200, 'its bytes are still there');
});

test('several pages are one row, one offer and one answer', async () => {
  const { draft, key } = await at('death', BOOK);
  for (const words of ['首页', '户主', '亲人']) await take(draft, key, words);
  const pages = await valueOf(draft, key);
  assert.equal(pages.split(' ').length, 3);
  await ownPapers();
  await rows().first().waitFor();
  assert.equal(await rows().count(), 1, (await rows().allInnerTexts()).join(' | '));
  assert.match(await rows().first().innerText(), /户口簿[^]*共 3 页/);
  assert.equal(await rows().first().locator('img').count(), 3);
  assert.doesNotMatch(await rows().first().innerText(), /兆/);

  const other = await at('subsistence', BOOK);
  assert.equal(await offered().count(), 1);
  assert.match(await offered().innerText(), /户口簿，3 页/);
  await offered().locator('img').evaluate((image) => image.decode());
  await offered().click();
  assert.ok(await comes(async () => (await valueOf(other.draft, other.key)) === pages), 'not attached whole');
  await page.getByText('已经照了 3 页').waitFor();
  // Where one page is wanted, nothing of it is held out as if it were that page.
  await at('senior-allowance', BOOK);
  assert.equal(await offered().count(), 0);
});

test('what is added in 我的材料 stays, and is called what the person says', async () => {
  await ownPapers();
  const before = await rows().count();
  await page.locator('main input[type=file]').setInputFiles(await photograph(page, 'own.png', { words: '自己存的' }));
  assert.ok(await comes(async () => (await rows().count()) === before + 1));
  await world.kill();
  await world.start();
  await ownPapers();
  assert.ok(await comes(async () => (await rows().count()) === before + 1), 'it is gone after a start');
});
