// Reading aloud against the real core: what is heard is rendered to files, and the page follows it. The voice is held in the
// middle of a sentence, so that what is seen does not depend on how fast this machine is.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { settle } from './prepared.mjs';
import { onDevice } from './stage.mjs';
import { World } from './world.mjs';

let folder;
const commands = [];
let page;
const world = onDevice({
  world: new World((home) => {
    folder = join(home, 'speech');
    mkdirSync(folder);
    return ['--speech', folder];
  }),
  prepare: null,
  patience: 20_000,
  ready: (made) => {
    ({ page } = made);
    page.on('request', (request) => {
      if (request.url().endsWith('/ipc')) commands.push(JSON.parse(request.postData()));
    });
  },
});

const button = (name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const reader = () => page.locator('header .read button');
const asked = (name) => commands.filter((each) => each.command === name);

/** What is marked on the page now, and whether it can be seen. */
const marked = () =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('spoken') ?? [])];
    const box = ranges[0]?.getBoundingClientRect();
    return { text: ranges.map(String).join(''), inView: Boolean(box && box.top >= 0 && box.bottom <= innerHeight) };
  });

/** Waits until so many sentences have begun. */
async function begun(count) {
  for (let round = 0; round < 400; round += 1) {
    const spoken = await world.spoken();
    if (spoken.length >= count) return spoken;
    await page.waitForTimeout(20);
  }
  throw new Error(`fewer than ${count} sentences were spoken`);
}

/** Loudness of a file: the loudest of its windows of 50 ms, of 32768. */
function loudness(file) {
  const bytes = readFileSync(join(folder, file));
  const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + 44 + 2 * Math.floor((bytes.length - 44) / 2)));
  let loudest = 0;
  for (let at = 0; at + 1102 <= samples.length; at += 1102) {
    const window = samples.subarray(at, at + 1102);
    loudest = Math.max(loudest, Math.sqrt(window.reduce((sum, each) => sum + each * each, 0) / 1102));
  }
  return { loudest, seconds: samples.length / 22050 };
}

test('before anything is set up, the first page says that it can read, and is read from its heading to what can be pressed', async () => {
  await page.goto(world.url);
  const offer = await begun(3);
  assert.ok(offer.some((each) => /我念给您听/.test(each.text)), 'the offer is not said by itself');
  await page.waitForFunction(() => !document.querySelector('header .read button')?.innerText.startsWith('停'));
  const before = (await world.spoken()).length;
  await reader().click();
  await page.waitForFunction(() => document.querySelector('header .read button')?.innerText.includes('再念'));
  const spoken = (await world.spoken()).slice(before);
  const heading = await page.locator('h1').innerText();
  assert.equal(spoken[0].text.trim(), heading.trim());
  assert.ok(spoken.length > 2, 'more than the heading');
  assert.equal(asked('system_stop_speaking').length, 0, 'nobody asked to stop');
  assert.equal(await page.getByRole('status').filter({ hasText: '念完了' }).count(), 1);
});

test('every spoken sentence is a file with sound in it', async () => {
  const spoken = await world.spoken();
  const files = readdirSync(folder).sort();
  assert.equal(files.length, spoken.length);
  for (const [at, file] of files.entries()) {
    const { loudest, seconds } = loudness(file);
    assert.ok(loudest > 500, `${file} “${spoken[at].text}” is silent: ${loudest}`);
    assert.ok(seconds > 0.3, `${file}: ${seconds} s`);
  }
});

test('a guide is read: the mark goes from sentence to sentence and stays in view', async () => {
  await settle(world);
  await page.goto('about:blank');
  await page.goto(`${world.url}#/guide/senior-allowance`);
  await page.getByText('能不能').first().waitFor();
  const before = (await world.spoken()).length;
  const stops = asked('system_stop_speaking').length;
  await world.voice(0);
  await reader().click();
  for (let at = 0; at < 12; at += 1) {
    const spoken = await begun(before + at + 1);
    const words = spoken.at(-1).text.trim();
    // Words that only lead to those on the page (第几个, 可以点) stand nowhere.
    await page.waitForFunction((words) => {
      const text = [...(CSS.highlights.get('spoken') ?? [])].map(String).join('').trim();
      return text !== '' && words.includes(text);
    }, words);
    const now = await marked();
    assert.ok(now.inView, `“${words}” is read out of view`);
    await world.voice(1);
  }
  assert.equal(asked('system_stop_speaking').length, stops, 'nobody asked to stop');
});

test('a tap stops it at once, another reads it again from the top', async () => {
  const stops = asked('system_stop_speaking').length;
  await reader().click();
  await page.waitForFunction(() => !CSS.highlights.get('spoken'));
  assert.equal(asked('system_stop_speaking').length, stops + 1);
  const before = (await world.spoken()).length;
  await world.voice(0);
  await reader().click();
  const spoken = await begun(before + 1);
  assert.equal(spoken.at(-1).sentence, 0);
});

test('leaving the screen stops what is read', async () => {
  const stops = asked('system_stop_speaking').length;
  const before = (await world.spoken()).length;
  await button('返回').click();
  await page.waitForFunction(() => !CSS.highlights.get('spoken'));
  assert.equal(asked('system_stop_speaking').length, stops + 1);
  await world.voice(null);
  assert.equal((await world.spoken()).length, before, 'the rest was not read');
});

test('with “每一页自动念” each page is read by itself, and so is what is wrong on it', async () => {
  await page.goto('about:blank');
  await page.goto(`${world.url}#/settings`);
  await button(/^念给我听/).click();
  const asked = (await world.spoken()).length;
  await page.getByText('每一页自动念').click();
  assert.match((await begun(asked + 1))[asked].text, /从现在起，每一页我都念/, 'it is said at once that it holds');
  await page.waitForFunction(() => document.querySelector('header .read button')?.innerText.includes('再念'));
  const before = (await world.spoken()).length;
  await page.goto('about:blank');
  await page.goto(`${world.url}#/help`);
  const spoken = await begun(before + 2);
  assert.equal(spoken[before].text.trim(), (await page.locator('main h1').first().innerText()).trim());
});

test('a page that was read to its end stands where it stood, unless somebody has moved it', async () => {
  await page.goto('about:blank');
  await world.call('system_change_settings', { readEachPage: false, textLevel: 'huge' });
  await page.goto(`${world.url}#/help`);
  await page.locator('main h1:visible').first().waitFor();
  const read = async (meanwhile) => {
    await page.locator('header .read button:visible').click();
    await page.waitForFunction(() => scrollY > 0);
    await meanwhile?.();
    await page.waitForFunction(() => [...document.querySelectorAll('header .read [role=status]')].some((each) => each.textContent !== ''));
    await page.waitForTimeout(300);
    return page.evaluate(() => scrollY);
  };
  assert.equal(await read(), 0, 'it stays at its end');
  assert.notEqual(await read(() => page.mouse.wheel(0, 40)), 0, 'it is taken from under the hand');
});
