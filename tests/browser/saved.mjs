// "已经存好" is true: somebody types 24 characters over eleven seconds, without a pause that is long enough to count as one, and
// the plug is pulled at several moments, between keys and right after one. At most the last two seconds are gone, and the line
// never said that everything is saved while something on the screen was not on the disk. Real core, real SIGKILL.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from './browser.mjs';
import { draftOf, keyOf, openAt } from './prepared.mjs';
import { MOVING, onDevice } from './stage.mjs';

const WORDS = '石桥村三组十二号老李家隔壁白墙瓦房门口有棵大枣树';
const KEY_MS = 460;
const LOST_MS = 2000;
/** When the plug is pulled, in ms after the first key. */
const KILLS = [1100, 2350, 4700, 7050, 9990, 10_900];

let browser;
let draft;
let key;
const world = onDevice({
  pages: 0,
  ready: async (made) => {
    ({ browser } = made);
    draft = await draftOf(world, 'senior-allowance');
    key = keyOf(draft, '/household_address');
  },
});

for (const at of KILLS) {
  test(`the plug is pulled ${at} ms after the first key`, async () => {
    const page = await pageOf(browser, { ...MOVING, patience: 30_000 });
    await world.call('draft_answer', { draft: draft.id, key, value: '' });
    await openAt(page, world, draft, key);
    const field = page.locator('main textarea, main input').first();
    await field.focus();
    assert.equal(await page.getByText('已经存好').count(), 0, 'nothing is said on a form that nobody has touched');
    const typed = await typeUntilKilled(page, at);
    await page.close();
    await world.start();
    const kept = (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;
    assert.ok(WORDS.startsWith(kept), `${kept} is not the beginning of what was typed`);
    const owed = typed.filter((stroke) => stroke.ms <= at - LOST_MS).length;
    assert.ok(kept.length >= owed, `${owed} characters were older than two seconds, ${kept.length} are there`);
    const lied = typed.said.filter((said) => said.saved && said.text.length > kept.length && said.text !== '');
    assert.deepEqual(lied, [], 'the line said saved for text that is not there');
  });
}

test('after a pause the line says saved, and it is; while writing it does not', async () => {
  const page = await pageOf(browser, { ...MOVING, patience: 30_000 });
  await openAt(page, world, draft, key);
  const field = page.locator('main textarea, main input').first();
  await field.fill('');
  await field.pressSequentially(WORDS.slice(0, 5), { delay: 50 });
  assert.equal(await page.getByText('正在写').count(), 1);
  await page.getByText('已经存好').waitFor({ timeout: 5000 });
  await world.kill();
  await world.start();
  const kept = (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;
  assert.equal(kept, WORDS.slice(0, 5));
  await page.close();
});

/** Types a character every KEY_MS and pulls the plug at a moment; what the line says beside which text is noted all the while. */
async function typeUntilKilled(page, at) {
  await page.evaluate(() => {
    window.said = [];
    const look = () => {
      const text = document.querySelector('main textarea, main input').value;
      window.said.push({ text, saved: document.querySelector('main').innerText.includes('已经存好') });
      requestAnimationFrame(look);
    };
    look();
  });
  const begin = Date.now();
  const typed = [];
  const killed = new Promise((done) => setTimeout(() => done(world.kill()), at));
  for (const [index, letter] of [...WORDS].entries()) {
    const wait = begin + index * KEY_MS - Date.now();
    if (index * KEY_MS >= at) break;
    await page.waitForTimeout(Math.max(0, wait));
    await page.keyboard.insertText(letter);
    typed.push({ ms: Date.now() - begin, letter });
  }
  await killed;
  typed.said = await page.evaluate(() => window.said);
  return typed;
}
