// Nothing that was done with a photo is lost by going on: what was turned is turned with 继续, also when it was stored another day;
// a page changed after the promise has it asked again, with the reason; each way to a photo says what it does. Real core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes } from './comes.mjs';
import { photograph } from './pictures.mjs';
import { draftOf, fillObvious, keyOf, openAt, settle } from './prepared.mjs';
import { becomesBlank, hiding, onDevice } from './stage.mjs';

const BOOK = '/papers/photo_household';
const CARD = '/papers/photo_id_card';
let page;
const world = onDevice({ prepare: (device) => settle(device, { level: 'huge' }), ready: (made) => ({ page } = made) });

const button = (name) => page.locator('main').getByRole('button', { name });
const main = () => page.locator('.foot .btn.main');
const seen = async (locator, what) => assert.equal(await becomesBlank(() => hiding(locator)), '', what);
const valueOf = async (draft, key) => (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;

async function taken(service, end) {
  const draft = await draftOf(world, service, { [end]: '' });
  const key = keyOf(draft, end);
  await openAt(page, world, draft, key);
  await page.locator('main input[type=file]').first().setInputFiles(await photograph(page, `${end}.png`, { words: `${service} ${draft.id}` }));
  await page.locator('main img').first().waitFor();
  assert.ok(await comes(async () => (await valueOf(draft, key)) !== ''));
  return { draft, key };
}

/** Width and height of a stored picture. */
const sizeOf = (src) => page.evaluate(async (from) => {
  const image = Object.assign(new Image(), { crossOrigin: 'anonymous', src: `${from}${from.includes('?') ? '&' : '?'}look=${performance.now()}` });
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
}, src);

test('a turned photo is turned with 继续, and again another day', async () => {
  const { draft, key } = await taken('senior-allowance', CARD);
  const src = await page.locator('main img').first().getAttribute('src');
  const [width, height] = await sizeOf(src);
  await button('转一下，裁掉边').click();
  await seen(button('转一下'), 'the way to turn');
  await button('转一下').click();
  const before = await valueOf(draft, key);
  const title = await page.locator('main h1').first().innerText();
  await main().click();
  await page.waitForFunction((old) => document.querySelector('main h1')?.innerText !== old, title);
  assert.deepEqual(await sizeOf(src), [height, width], 'what was turned is lost');
  assert.equal(await valueOf(draft, key), before, 'in its place');
  await openAt(page, world, draft, key);
  await button('转一下，裁掉边').click();
  await button('转一下').click();
  await main().click();
  await page.waitForFunction((old) => document.querySelector('main h1')?.innerText !== old, title);
  assert.deepEqual(await sizeOf(src), [width, height], 'a stored one cannot be turned');
});

test('a photo that may be hard to read holds up nobody who says 就用这张; however often 继续 is pressed, that is not said', async () => {
  const draft = await draftOf(world, 'senior-allowance', { [CARD]: '' });
  const key = keyOf(draft, CARD);
  await openAt(page, world, draft, key);
  const title = await page.locator('main h1').first().innerText();
  await page.locator('main input[type=file]').first().setInputFiles(await photograph(page, 'blurred.png', { letters: false }));
  await page.getByText(/有点糊/).first().waitFor();
  for (let press = 0; press < 3; press += 1) await main().click();
  assert.equal(await page.locator('main h1').first().innerText(), title);
  await button('就用这张').click();
  await button('就用这张').waitFor({ state: 'detached' });
  await main().click();
  await page.waitForFunction((old) => document.querySelector('main h1')?.innerText !== old, title);
  assert.ok(await comes(async () => (await valueOf(draft, key)) !== ''), 'it is the answer');
});

test('a photo in doubt is there again after the file was locked, with what may be wrong with it', async () => {
  const draft = await draftOf(world, 'senior-allowance', { [CARD]: '' });
  const key = keyOf(draft, CARD);
  await openAt(page, world, draft, key);
  await page.locator('main input[type=file]').first().setInputFiles(await photograph(page, 'locked.png', { letters: false, light: 160 }));
  await button('就用这张').waitFor();
  const { person } = await world.call('system_read_state');
  await world.call('person_lock');
  await page.goto('about:blank');
  await world.call('person_open', { person: person.id });
  assert.notEqual(await valueOf(draft, key), '', 'the photo is lost');
  await openAt(page, world, draft, key);
  await page.locator('main img').first().waitFor();
  await page.getByText(/有点糊/).first().waitFor();
});

test('the next page is in view, and no two ways say the same', async () => {
  await taken('death', BOOK);
  await page.evaluate(() => scrollTo(0, 0));
  await seen(page.locator('main label.btn', { hasText: '再照一页' }), '再照一页');
  const words = await page.locator('main label.btn').allInnerTexts();
  assert.equal(new Set(words).size, words.length, words.join(' | '));
});

test('once the photo is there nobody is told to leave it for later', async () => {
  const draft = await draftOf(world, 'senior-allowance', { [CARD]: '' });
  const key = keyOf(draft, CARD);
  await openAt(page, world, draft, key);
  await main().click();
  await button('先放着，填下一题').waitFor();
  await page.locator('main input[type=file]').first().setInputFiles(await photograph(page, 'late.png', { words: '晚到' }));
  await page.locator('main img').first().waitFor();
  await button('先放着，填下一题').waitFor({ state: 'detached' });
});

for (const [how, change] of [
  ['turned', async () => { await button('转一下，裁掉边').click(); await button('转一下').click(); await button('就用改好的').click(); await button('转一下，裁掉边').waitFor(); }],
  ['taken out', () => button('不要这张了').click()],
])
  test(`a page that is ${how} after the promise has it asked again, and it is said why`, async () => {
    const { draft, key } = await taken('death', BOOK);
    await page.locator('main input[type=file]').first().setInputFiles(await photograph(page, 'second.png', { words: `二 ${draft.id}` }));
    assert.ok(await comes(async () => (await valueOf(draft, key)).includes(' ')));
    await page.goto('about:blank');
    const filled = await fillObvious(world, draft);
    // Promised after everything else.
    const promise = filled.nodes.find((node) => node.input === 'acknowledge' && node.value === 'OK' && /实情|真/.test(node.label));
    for (const value of ['', 'OK']) await world.call('draft_answer', { draft: draft.id, key: promise.key, value });
    const kinds = async () => (await world.call('draft_read_sending', { draft: draft.id })).consents.map((each) => each.kind);
    assert.ok(!(await kinds()).includes('truth'), 'it was promised');
    await openAt(page, world, draft, key);
    await page.getByRole('button', { name: /看看、改\s*第 2 页/ }).click();
    await change();
    assert.ok(await comes(async () => (await kinds()).includes('truth')), 'it is not asked again');
    await page.goto('about:blank');
    await page.goto(`${world.url}#/send/${draft.id}`);
    await page.getByText(/以后又改过/).waitFor();
  });
