// Photos against the real core: looked at before they are kept, turned, cut, enlarged, dropped several at once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes, inView } from './faults/fault.mjs';
import { photograph } from './pictures.mjs';
import { draftOf, keyOf, openAt } from './prepared.mjs';
import { onDevice, press } from './stage.mjs';

let page;
const world = onDevice({ ready: (made) => (page = made.page) });

const PHOTO = '/papers/photo_id_card';
const take = (photo) => page.locator('main input[type=file]').first().setInputFiles(photo);
const valueOf = async (draft, key) => (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;
const onward = () => page.locator('.foot .btn.main');

const drawn = (name, look) => photograph(page, name, look);

async function blank() {
  const draft = await draftOf(world, 'senior-allowance', { [PHOTO]: '' });
  const key = keyOf(draft, PHOTO);
  await openAt(page, world, draft, key);
  return { draft, key };
}

async function kept(draft, key, before = '') {
  for (let look = 0; look < 100; look += 1) {
    const value = await valueOf(draft, key);
    if (value !== before) return value;
    await page.waitForTimeout(50);
  }
  throw new Error('nothing was kept');
}

test('a good photo is kept at once, without a word', async () => {
  const { draft, key } = await blank();
  await take(await drawn('good.png'));
  await kept(draft, key);
  assert.equal(await page.locator('main .notice.wait').count(), 0);
});

const title = () => page.locator('main h1').first().innerText();
const useIt = () => page.getByRole('button', { name: '就用这张', exact: true });

for (const [what, look, said] of [['dark', { light: 40 }, /有点暗/], ['blurred', { letters: false }, /有点糊/]]) {
  test(`a ${what} photo is told and not forbidden: 就用这张 keeps it, 继续 never says so, a reload takes the choice from nobody`, async () => {
    const { draft, key } = await blank();
    await take(await drawn(`${what}.png`, look));
    await page.getByText(said).waitFor();
    const asked = await title();
    // Whatever ends this page now does not end the photo.
    const value = await kept(draft, key);
    for (const time of [1, 2, 3]) {
      await press(onward());
      await page.waitForTimeout(700);
      assert.equal(await title(), asked, `继续 went on at press ${time}`);
      assert.ok(await comes(() => inView(useIt())), 'the choice is not in view');
    }
    await page.reload();
    await useIt().click();
    await useIt().waitFor({ state: 'detached' });
    await press(onward());
    await page.waitForFunction((old) => document.querySelector('main h1')?.innerText !== old, asked);
    assert.equal(await valueOf(draft, key), value);
  });
}

test('a black photo holds nothing: no double tap sends it, and using it is asked once more', async () => {
  await blank();
  await take(await drawn('black.png', { light: 3, letters: false }));
  await page.getByText('什么也看不见').first().waitFor();
  const asked = await title();
  await onward().dblclick();
  await page.waitForTimeout(700);
  assert.equal(await title(), asked);
  assert.equal(await useIt().count(), 0, 'one tap would use it');
  await page.getByRole('button', { name: '非要用这张' }).click();
  await page.getByText('真的要用吗').waitFor();
  await page.waitForTimeout(700);
  await useIt().click();
  await useIt().waitFor({ state: 'detached' });
});

test('it is turned and cut, and the county gets the changed one', async () => {
  const { draft, key } = await blank();
  await take(await drawn('card.png'));
  const first = await kept(draft, key);
  await page.getByRole('button', { name: '转一下，裁掉边' }).click();
  await page.getByRole('button', { name: '转一下', exact: true }).click();
  await page.getByLabel('左边').fill('20');
  await page.getByRole('button', { name: '就用改好的' }).click();
  await shows([320, 640]);
  assert.deepEqual(await sizeOf(await valueOf(draft, key)), [320, 640]);
  const papers = async () => (await world.call('paper_list', {})).papers.map((paper) => paper.id);
  const before = await papers();
  await page.getByRole('button', { name: '转一下，裁掉边' }).click();
  await page.getByRole('button', { name: '转一下', exact: true }).click();
  await page.getByRole('button', { name: '就用改好的' }).click();
  await shows([640, 320]);
  assert.equal(await valueOf(draft, key), first, 'the paper is the same, its picture is another');
  assert.deepEqual(await papers(), before, 'nobody is left with the photo as it lay before');
});

/** What is stored, as the county gets it. */
function sizeOf(paper) {
  return page.evaluate(async (id) => {
    const image = Object.assign(new Image(), { src: `/paper/${id}?token=journey&look=${Math.random()}` });
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, paper);
}

/** The page shows a picture of this size. */
async function shows([width, height]) {
  await page.waitForFunction(([w, h]) => [...document.querySelectorAll('main img')].some((image) => image.naturalWidth === w && image.naturalHeight === h), [width, height]);
}

test('a tap shows it in full, 关闭 and Escape close it, the focus comes back', async () => {
  await blank();
  await take(await drawn('card.png'));
  await page.getByRole('button', { name: /放大看/ }).click();
  await page.locator('dialog[open] img').waitFor();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /放大看/ }).click();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  assert.match(await page.evaluate(() => document.activeElement.innerText), /放大看/);
});

test('three photos dropped on a page with one place: one is kept, two are said to be left', async () => {
  const { draft, key } = await blank();
  const photos = [await drawn('1.png'), await drawn('2.png'), await drawn('3.png')].map((each) => [...each.buffer]);
  await drop(0, photos);
  await kept(draft, key);
  await page.getByText('另外 2 张没有收').waitFor();
});

test('photos dropped on one question of a section go into no other, and how many were not taken is said', async () => {
  await world.call('system_change_settings', { oneQuestion: false });
  const draft = await draftOf(world, 'subsistence');
  const places = draft.nodes.filter((node) => node.input === 'photo' && node.relevant);
  await openAt(page, world, draft, places[0].key);
  const photos = [];
  for (const name of ['1', '2', '3']) photos.push([...(await drawn(name)).buffer]);
  await drop(0, photos);
  await kept(draft, places[0].key);
  await page.getByText('另外 2 张没有收').waitFor();
  for (const place of places.slice(1)) assert.equal(await valueOf(draft, place.key), '', place.label);
  await world.call('system_change_settings', { oneQuestion: true });
});

/** Drops files on the n-th place for photos. */
function drop(at, photos) {
  return page.evaluate(({ at, photos }) => {
    const files = new DataTransfer();
    photos.forEach((bytes, index) => files.items.add(new File([new Uint8Array(bytes)], `${index}.png`, { type: 'image/png' })));
    const place = [...document.querySelectorAll('main input[type=file]')].map((input) => input.closest('[role=group]'))[at];
    place.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, { at, photos });
}
