// A draft begun on the phone is gone on with on the laptop: two programs, two pages side by side, one county. The key goes over by a
// photo of the square, or by the file; what was written differently is shown on both, and one pick settles it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { comes } from './comes.mjs';
import { draftOf, keyOf, settle } from './prepared.mjs';
import { LAPTOP, onBrowser } from './stage.mjs';
import { pageOf } from './browser.mjs';
import { World } from './world.mjs';

let browser;
onBrowser((made) => (browser = made));

/** Phone and laptop of 王桂英, the phone with a begun 高龄津贴, both pages open at 两台设备一起填. */
async function withTwo(work) {
  const phone = new World();
  const laptop = new World(() => ['--computer'], phone);
  try {
    for (const world of [phone, laptop]) {
      await world.start();
      await settle(world);
    }
    const draft = await draftOf(phone, 'senior-allowance', { name: '王桂英' });
    const pages = { phone: await pageOf(browser), laptop: await pageOf(browser, LAPTOP) };
    await pages.phone.goto(`${phone.url}#/devices`);
    await pages.laptop.goto(`${laptop.url}#/devices`);
    await work({ phone, laptop, draft: draft.id, pages });
  } finally {
    for (const context of browser.contexts()) await context.close();
    await laptop.end();
    await phone.end();
  }
}

const button = (page, name) => page.getByRole('button', { name });

/** The phone hands the key on; answers the digits as they stand on the page. */
async function give(page) {
  await button(page, '东西在这台上').click();
  await page.locator('#device-name').fill('爸的手机');
  await button(page, '继续').click();
  const big = page.locator('.big');
  await big.nth(1).waitFor();
  return { code: await big.nth(0).innerText(), digits: await big.nth(1).innerText() };
}

async function take(page, file, { code, digits }) {
  await page.locator('input[type=file]').last().setInputFiles(file);
  await page.getByText('看清了').waitFor();
  await page.locator('#devices-code').fill(code);
  await page.locator('#devices-digits').fill(digits);
  await page.locator('#device-name').fill('小丽的电脑');
  await button(page, '带过来').click();
}

/** A photo of the phone's screen, as another camera would take it: larger, with the page around it. */
async function photo(page) {
  return { name: 'p.png', mimeType: 'image/png', buffer: await page.screenshot() };
}

/** What comes by itself, within the time that the county has for it. */
const arrives = async (holds) => assert.ok(await comes(holds, 30_000));

const named = async (world, draft) => (await world.call('draft_open', { draft })).nodes.find((node) => node.key.endsWith('name'))?.value;
const has = async (world, draft) => (await world.call('draft_list')).drafts.some((card) => card.id === draft);

test('by a photo of the square; what was written differently is picked once', () =>
  withTwo(async ({ phone, laptop, draft, pages }) => {
    const told = await give(pages.phone);
    await pages.phone.locator('svg[role=img]').last().scrollIntoViewIfNeeded();
    await button(pages.laptop, '东西在另一台上').click();

    // A name that is cleared stays cleared, and is asked for.
    await pages.laptop.locator('#device-name').fill('');
    await pages.laptop.locator('#devices-code').focus();
    assert.equal(await pages.laptop.locator('#device-name').inputValue(), '');
    await pages.laptop.locator('#device-name').fill('小丽的电脑');

    // Nothing given, a picture without a square, other digits: each said at its place, and nothing is taken.
    await button(pages.laptop, '带过来').click();
    await pages.laptop.getByText('还没有拍那张图，也没有选文件').waitFor();
    const other = { name: 'p.png', mimeType: 'image/png', buffer: await pages.laptop.screenshot() };
    await pages.laptop.locator('input[type=file]').first().setInputFiles(other);
    await pages.laptop.getByText('这张看不出来').waitFor();
    await take(pages.laptop, await photo(pages.phone), { ...told, code: told.code.replace(/\d/g, (sign) => String(9 - Number(sign))) });
    await pages.laptop.locator('[data-code=space-code-wrong], .problem, [role=alert]').first().waitFor();
    assert.equal((await laptop.call('space_read')).on, false);

    await pages.laptop.locator('#devices-code').fill(told.code);
    await button(pages.laptop, '带过来').click();
    await button(pages.laptop, '这台不一起填了').waitFor();
    assert.equal(await has(laptop, draft), false, 'nothing travels without a link');
    await button(pages.phone, '另一台收好了').click();
    await pages.phone.getByText('有 1 件事最新的只在这台上').waitFor();

    await phone.network(true);
    await arrives(async () => (await has(laptop, draft)) && (await named(laptop, draft)) === '王桂英');
    await pages.phone.getByText('县里也存着一份，锁好的').waitFor();
    await pages.laptop.goto(`${laptop.url}#/drafts`);
    await pages.laptop.getByText('县里也存着一份，锁好的').waitFor();

    await phone.network(false);
    const address = (world, value) => draftAnswer(world, draft, value);
    await address(phone, '三组12号');
    await address(laptop, '三组21号');
    await phone.network(true);
    await pages.laptop.goto(`${laptop.url}#/home`);
    await pages.laptop.getByText('两台设备写得不一样，请您定').click();
    await pages.laptop.getByText('爸的手机，今天').waitFor();
    await pages.laptop.getByText('小丽的电脑，今天').waitFor();
    await button(pages.laptop, '三组12号').click();
    await pages.laptop.getByText('两台写得不一样').waitFor({ state: 'detached' });
    await arrives(async () => {
      const both = await Promise.all([phone, laptop].map((world) => answered(world, draft)));
      return both.every((value) => value === '三组12号');
    });
    await arrives(async () => (await phone.call('space_read')).conflicts.length === 0);
  }));

async function draftAnswer(world, draft, value) {
  const view = await world.call('draft_open', { draft });
  await world.call('draft_answer', { draft, key: addressOf(view), value });
}

const addressOf = (view) => view.nodes.find((node) => node.label.includes('户口上的地址')).key;
async function answered(world, draft) {
  const view = await world.call('draft_open', { draft });
  return view.nodes.find((node) => node.key === addressOf(view)).value;
}

test('by the file on a stick; a device that has left gets nothing more', () =>
  withTwo(async ({ phone, laptop, draft, pages }) => {
    const told = await give(pages.phone);
    await button(pages.phone, '拍不了，存成文件').click();
    const said = await pages.phone.getByText('用 U 盘带过去').innerText();
    const [, file, folder] = /“(.+)”，在 (.+) 里/.exec(said);
    const parcel = readFileSync(join(folder, file), 'utf8');
    assert.ok(!parcel.includes(told.code.replaceAll(' ', '')), 'the code is not in the file');
    await button(pages.laptop, '东西在另一台上').click();
    await take(pages.laptop, { name: file, mimeType: 'text/plain', buffer: Buffer.from(parcel) }, told);
    await button(pages.laptop, '这台不一起填了').waitFor();
    await phone.network(true);
    await arrives(() => has(laptop, draft));

    await button(pages.laptop, '这台不一起填了').click();
    await button(pages.laptop, '这台停下').click();
    await button(pages.laptop, '东西在另一台上').waitFor();
    await draftAnswer(phone, draft, '三组12号');
    await arrives(async () => (await phone.call('space_read')).waiting === 0);
    assert.equal(await answered(laptop, draft), '');
    assert.equal(await has(laptop, draft), true, 'what is here stays');
  }));

test('an open form follows what the other device writes, and what is being typed here stays', () =>
  withTwo(async ({ phone, laptop, draft, pages }) => {
    await phone.network(true);
    await phone.call('space_begin', { device: '手机' });
    const parcel = await phone.call('space_share');
    await laptop.call('space_join', { ...parcel, device: '电脑' });
    await arrives(() => has(laptop, draft));
    const place = (end) => laptop.call('draft_open', { draft }).then((view) => laptop.call('draft_keep_place', { draft, key: keyOf(view, end) }));
    await place('name');
    await pages.laptop.goto(`${laptop.url}#/form/${draft}`);
    const field = pages.laptop.locator('.question input').first();
    await field.waitFor();
    assert.equal(await field.inputValue(), '王桂英');

    const view = await phone.call('draft_open', { draft });
    await phone.call('draft_answer', { draft, key: keyOf(view, 'name'), value: '王桂英子' });
    await arrives(async () => (await field.inputValue()) === '王桂英子');

    // Typing goes on while something comes: the letters stay, and are kept.
    await field.press('End');
    await field.pressSequentially('在');
    await draftAnswer(phone, draft, '三组12号');
    await arrives(async () => (await answered(laptop, draft)) === '三组12号');
    assert.equal(await field.inputValue(), '王桂英子在');
    await arrives(async () => (await named(phone, draft)) === '王桂英子在');
  }));

test('the phone is lost: the characters from paper bring what was begun back on another', () =>
  withTwo(async ({ phone, laptop, draft, pages }) => {
    await phone.network(true);
    await phone.call('space_begin', { device: '手机' });
    await pages.phone.reload();
    await button(pages.phone, '抄下十二个字').click();
    const words = await pages.phone.locator('.words li').allInnerTexts();
    const paper = words.map((line) => line.replace(/[\d\s]/g, ''));
    assert.equal(paper.length, 12);

    // Asked back: what is not on the paper is told, and does not count as kept.
    await button(pages.phone, '抄好了').click();
    const fields = pages.phone.locator('.field input');
    for (const field of await fields.all()) await field.fill('囧');
    await button(pages.phone, '写好了').click();
    await pages.phone.getByText('写的和那十二个字不一样').waitFor();
    assert.equal((await phone.call('space_read')).wordsKept, false);
    for (const [at, place] of [2, 7, 11].entries()) await fields.nth(at).fill(paper[place - 1]);
    await button(pages.phone, '写好了').click();
    await pages.phone.getByText('抄对了，收好这张纸').waitFor();
    await arrives(async () => (await phone.call('space_read')).waiting === 0);
    await phone.call('person_lock');

    await button(pages.laptop, '原来那台丢了、坏了').click();
    await pages.laptop.locator('#devices-words').fill(paper.slice(0, 11).join(''));
    await button(pages.laptop, '找回来').click();
    await pages.laptop.getByText('现在写了 11 个').waitFor();
    await pages.laptop.locator('#devices-words').fill(paper.join('，'));
    await button(pages.laptop, '找回来').click();
    await button(pages.laptop, '这台不一起填了').waitFor();
    await arrives(() => has(laptop, draft));
    assert.equal(await named(laptop, draft), '王桂英');
  }));

test('a picture for somebody who helps shows none of the characters: of two people with other ones it is the same', () =>
  withTwo(async ({ phone, laptop }) => {
    const pictures = [];
    const shown = [];
    for (const world of [phone, laptop]) {
      await world.call('space_begin', { device: '手机' });
      const page = await pageOf(browser);
      await page.goto(`${world.url}#/devices/words`);
      await page.locator('.words li').first().waitFor();
      shown.push(await page.locator('.words').innerText());
      await page.getByRole('button', { name: '求助' }).click();
      await page.getByRole('button', { name: '拍给别人看' }).click();
      await page.locator('img.page').waitFor();
      pictures.push(await page.locator('img.page').evaluate(async (image) => new Uint8Array(await (await fetch(image.src)).arrayBuffer()).join()));
    }
    assert.notEqual(shown[0], shown[1]);
    assert.ok(pictures[0].length > 1000);
    assert.ok(pictures[0] === pictures[1], 'the pictures differ');
  }));

test('things of one person come into the file of another only when somebody says that they are the same', () =>
  withTwo(async ({ laptop, pages }) => {
    const { people } = await laptop.call('person_list');
    await laptop.call('person_rename', { person: people[0].id, name: '李大山' });
    await pages.laptop.reload();
    const told = await give(pages.phone);
    await pages.phone.locator('svg[role=img]').last().scrollIntoViewIfNeeded();
    await button(pages.laptop, '东西在另一台上').click();
    await take(pages.laptop, await photo(pages.phone), told);
    await pages.laptop.getByText('那台上叫“王桂英”，这台上打开的是“李大山”').waitFor();
    assert.equal((await laptop.call('space_read')).on, false);
    await button(pages.laptop, '不是，去换一个人').click();
    assert.equal((await laptop.call('space_read')).on, false);
  }));
