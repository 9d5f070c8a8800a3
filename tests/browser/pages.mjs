// One photo question of several pages, against the real core: taken one after the other and several at once, in order, taken
// again, turned and taken out; how many there are and how many fit is said, and what did not fit too.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { photograph } from './pictures.mjs';
import { draftOf, keyOf, openAt } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const BOOK = '/papers/photo_household';
/** As the workbook of 身后 says. */
const MOST = 4;
let page;
const world = onDevice({ ready: (made) => (page = made.page) });
let draft;
let key;

beforeEach(async () => {
  draft = await draftOf(world, 'death', { [BOOK]: '' });
  key = keyOf(draft, BOOK);
  await openAt(page, world, draft, key);
});

let drawn = 0;
/** Each differs from every other. */
const photo = () => photograph(page, `${(drawn += 1)}.png`, { words: `第 ${drawn} 张` });
const pages = async () => (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value.split(' ').filter(Boolean);
/** The place for the next page is the first. */
const next = () => page.locator('main input[type=file]:not([id$=-file])').first();
const open = (number) => page.getByRole('button', { name: new RegExp(`看看、改\\s*第 ${number} 页`) }).click();

async function has(count) {
  for (let look = 0; look < 100; look += 1) {
    const found = await pages();
    if (found.length === count) return found;
    await page.waitForTimeout(50);
  }
  throw new Error(`not ${count} pages but ${(await pages()).length}`);
}

async function take(count) {
  for (let at = 1; at <= count; at += 1) {
    await next().setInputFiles(await photo());
    await has(at);
  }
  return pages();
}

test('pages are taken in order, and it is said how many and how many fit', async () => {
  await page.getByText(`最多 ${MOST} 页`).first().waitFor();
  const taken = await take(2);
  assert.equal(new Set(taken).size, 2);
  await page.getByText('已经照了 2 页').waitFor();
  for (const at of [3, 4]) {
    await next().setInputFiles(await photo());
    await has(at);
  }
  assert.deepEqual((await pages()).slice(0, 2), taken);
  await page.getByText('4 页照满了').waitFor();
  assert.equal(await page.getByText('再照一页').count(), 0, 'there is no place that takes nothing');
});

test('a page in the middle is taken again, turned and taken out; the others stay', async () => {
  const [first, second, third] = await take(3);
  await open(2);
  const middle = page.locator('section', { hasText: '第 2 页' });
  await middle.getByRole('button', { name: '转一下，裁掉边' }).click();
  await middle.getByRole('button', { name: '转一下', exact: true }).click();
  await middle.getByRole('button', { name: '就用改好的' }).click();
  await middle.getByRole('button', { name: '转一下，裁掉边' }).waitFor();
  assert.deepEqual(await pages(), [first, second, third], 'the same paper with another picture');
  await middle.getByRole('button', { name: '不要这张了' }).click();
  assert.deepEqual(await has(2), [first, third]);
});

test('the same photo twice is said and not taken twice', async () => {
  const same = await photo();
  await next().setInputFiles(same);
  await has(1);
  await next().setInputFiles(same);
  await page.getByText('和第 1 页是同一张').waitFor();
  assert.equal((await pages()).length, 1);
});

test('several chosen at once come in order, and what does not fit is said', async () => {
  const files = [];
  for (let at = 0; at < MOST + 2; at += 1) files.push(await photo());
  await page.locator('main input[type=file][multiple]').setInputFiles(files);
  assert.equal((await has(MOST)).length, MOST);
  await page.getByText('有 2 张放不下').waitFor();
});

test('the check shows every page', async () => {
  await take(3);
  await page.goto(`${world.url}#/check/${draft.id}`);
  const line = page.locator('li', { hasText: '照户口簿首页和亲人那一页' });
  await line.locator('img').nth(2).waitFor();
  assert.equal(await line.locator('img').count(), 3);
});
