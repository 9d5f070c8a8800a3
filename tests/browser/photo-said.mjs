// What is said of photos is true and said once: of several dropped at once each that was not taken and each that may be hard to
// read; of one in doubt that it is stored and asks for a look; of one on its side no praise. Real core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes } from './comes.mjs';
import { drawn, photograph } from './pictures.mjs';
import { draftOf, keyOf, openAt, settle } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const BOOK = '/papers/photo_household';
const CARD = '/papers/photo_id_card';
/** As the workbook of 身后 says. */
const MOST = 4;
let page;
const world = onDevice({ prepare: (device) => settle(device), ready: (made) => ({ page } = made) });

const valueOf = async (draft, key) => (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;
const pagesOf = async (draft, key) => (await valueOf(draft, key)).split(' ').filter(Boolean);
const button = (name) => page.locator('main').getByRole('button', { name });
const input = () => page.locator('main input[type=file]').first();

async function at(service, end) {
  const draft = await draftOf(world, service, { [end]: '' });
  const key = keyOf(draft, end);
  await openAt(page, world, draft, key);
  return { draft, key };
}

const sharp = async (words) => ({ ...(await drawn(page, `${words}.png`, { words })), type: 'image/png' });
const blurred = async () => ({ ...(await drawn(page, 'blurred.png', { letters: false })), type: 'image/png' });

/** Drops files on the question, beside the places in it. */
function drop(files) {
  return page.evaluate((all) => {
    const carried = new DataTransfer();
    for (const { name, bytes, type } of all) carried.items.add(new File([new Uint8Array(bytes)], name, { type }));
    const place = [...document.querySelectorAll('main [role=group]')].find((group) => group.querySelector('input[type=file]'));
    place.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, files);
}

test('of several dropped at once the row of a blurred one says so, wherever it stands', async () => {
  const { draft, key } = await at('death', BOOK);
  await drop([await sharp('一'), await blurred(), await sharp('三')]);
  assert.ok(await comes(async () => (await pagesOf(draft, key)).length === 3));
  const row = page.locator('main section', { hasText: '第 2 页' });
  assert.ok(await comes(() => row.getByText(/有点糊/).first().isVisible()), 'its warning is hidden');
  for (const other of ['第 1 页', '第 3 页']) assert.equal(await page.locator('main section', { hasText: other }).getByText(/有点糊/).count(), 0, other);
  // Also when the form is opened another day.
  await openAt(page, world, draft, key);
  assert.ok(await comes(() => row.getByText(/有点糊/).first().isVisible()), 'it is hidden another day');
});

test('one that is dropped beside the places is taken too', async () => {
  const { draft, key } = await at('death', BOOK);
  await drop([await sharp('旁边')]);
  assert.ok(await comes(async () => (await pagesOf(draft, key)).length === 1));
});

test('of several dropped at once every one that was not taken is told with its reason', async () => {
  const { draft, key } = await at('death', BOOK);
  const first = await sharp('头一张');
  await drop([first, { name: 'notes.txt', type: 'text/plain', bytes: [104, 105] }, first]);
  assert.ok(await comes(async () => (await pagesOf(draft, key)).length === 1));
  await page.getByText('和第 1 页是同一张').waitFor();
  await page.getByText('有 1 张没能收下').waitFor();
  // The one after a bad one is taken all the same, and what is too much is told beside it.
  const many = [{ name: 'notes.txt', type: 'text/plain', bytes: [104, 105] }];
  for (let count = 2; count <= MOST + 1; count += 1) many.push(await sharp(`第${count}`));
  await drop(many);
  await page.getByText(/有 2 张放不下/).waitFor();
  await page.getByText('有 1 张没能收下').waitFor();
  assert.equal((await pagesOf(draft, key)).length, MOST - 1);
});

test('a photo in doubt is stored, and that is what is said; the way to leave it stands there once', async () => {
  const { draft, key } = await at('senior-allowance', CARD);
  await input().setInputFiles(await photograph(page, 'blurred.png', { letters: false }));
  await page.getByText(/有点糊/).first().waitFor();
  await page.getByText('照片存好了，请看看清不清楚').waitFor();
  assert.equal(await page.getByText('正在写').count(), 0, 'nothing is being written');
  assert.equal(await button('不要这张了').count(), 1);
  await button('就用这张').click();
  await page.getByText('已经存好').waitFor();
  assert.equal(await page.getByText('照片存好了，请看看清不清楚').count(), 0);

  // Taken again and in doubt again: leaving the new one is not throwing the kept one away.
  const before = await valueOf(draft, key);
  await input().setInputFiles(await photograph(page, 'dark.png', { light: 40 }));
  await page.getByText(/有点暗/).first().waitFor();
  assert.equal(await button('不要这张').count(), 1);
  await button('还用原来那张').click();
  await page.locator('main img').first().waitFor();
  assert.equal(await valueOf(draft, key), before);
});

test('while the next page is in doubt, nothing is asked about the page before it', async () => {
  const { draft, key } = await at('death', BOOK);
  await input().setInputFiles(await photograph(page, 'first.png', { words: '首页' }));
  assert.ok(await comes(async () => (await pagesOf(draft, key)).length === 1));
  await input().setInputFiles(await photograph(page, 'blurred.png', { letters: false }));
  await page.getByText(/有点糊/).first().waitFor();
  assert.ok(await comes(async () => (await button('不要这张了').count()) === 1), 'it stands there twice');
  await button(/看看、改/).click();
  assert.equal(await button('不要这张了').count(), 2, 'the page can still be opened');
});

test('a photo that lies on its side is not praised, and the way to turn it is named and there', async () => {
  await at('senior-allowance', CARD);
  await input().setInputFiles(await photograph(page, 'side.png', { words: '横着' }));
  const said = page.getByText('照片收下了');
  await said.waitFor();
  const words = await said.innerText();
  assert.match(words, /横着、倒着/);
  assert.doesNotMatch(words, /好了/);
  const way = /“(.+)”/.exec(words)[1];
  await button(way).click();
  await button('转一下').waitFor();
});

for (const [language, names] of [
  ['zh-Hans', ['上边', '下边', '左边', '右边']],
  ['zh-Hant', ['上邊', '下邊', '左邊', '右邊']],
  ['en', ['Top', 'Bottom', 'Left', 'Right']],
])
  test(`each slider says which edge it cuts (${language})`, async () => {
    await at('senior-allowance', CARD);
    await input().setInputFiles(await photograph(page, 'edges.png', { words: language }));
    await page.getByText('照片收下了').waitFor();
    await world.call('system_change_settings', { language });
    await page.reload();
    await page.locator('main .btn.quiet').first().click();
    await page.locator('main input[type=range]').first().waitFor();
    const labels = page.locator('main label', { has: page.locator('input[type=range]') });
    assert.deepEqual((await labels.allInnerTexts()).map((text) => text.trim()), names);
    for (const label of await labels.locator('span').all()) assert.ok(await label.isVisible());
    await world.call('system_change_settings', { language: 'zh-Hans' });
  });
