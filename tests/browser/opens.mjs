// A screen opens at its beginning: what the county asked, the heading, then the control. No field, no keys and no focus takes that
// out of view; whoever is led to a field by a press sees it whole. Real core and example data, a phone in the largest text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readyDraft } from './handbook/elder.mjs';
import { askCorrection, draftOf, handIn, keyOf, openAt, RIGHT_ID, settle } from './prepared.mjs';
import { becomesBlank, hiding, onDevice, onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

let page;
let browser;
let shown;
const world = onDevice({ prepare: (device) => settle(device, { level: 'huge' }), ready: (made) => ({ page, browser } = made) });
onExamples({ ready: (made) => (shown = made) });

const seen = async (locator, what) => assert.equal(await becomesBlank(() => hiding(locator)), '', what);
/** Everything that opening does is over. */
const settled = (on) => on.evaluate(() => new Promise((done) => setTimeout(done, 250)));

test('a correction of a number opens with the words of the county, then the question; the keys come with a tap on the field', async () => {
  await world.network(true);
  const draft = await readyDraft(browser, page, world);
  const card = await handIn(world, draft);
  await askCorrection(browser, world, '身份证号', '号码和身份证上的不一样。请把身份证拿出来，一位一位对着看，再填一遍。');
  await page.goto('about:blank');
  await page.goto(`${world.url}#/case/${card.id}`);
  await page.getByRole('button', { name: '现在补' }).click();
  const words = page.locator('main .notice', { hasText: '号码和身份证上的不一样' });
  await words.waitFor();
  await settled(page);
  assert.equal(await page.evaluate(() => scrollY), 0, 'it was scrolled');
  await seen(words, 'the words of the county');
  await seen(page.locator('main h1').first(), 'the question');
  const field = page.locator('.question input.digits');
  await field.scrollIntoViewIfNeeded();
  await field.click();
  await page.locator('.keys').waitFor();
  await seen(field, 'the field above its keys');
});

test('收起来 asks its question at the top, and no field has the focus', async () => {
  await page.goto('about:blank');
  await page.goto(`${world.url}#/people`);
  await page.locator('main h1').first().waitFor();
  await page.evaluate(() => (location.hash = '#/people/lock'));
  await page.locator('#lock-pin').waitFor();
  await settled(page);
  await seen(page.getByRole('heading', { level: 1, name: /设一个密码/ }), 'the question');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
});

test('after 就用 the field that was filled is seen whole', async () => {
  const first = await draftOf(world, 'senior-card', { '/person/name': '王桂英', '/person/id_number': RIGHT_ID });
  assert.ok(first);
  const draft = await draftOf(world, 'social-card', {});
  await openAt(page, world, draft, keyOf(draft, '/name'));
  const offer = page.locator('.offer').first();
  await offer.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await offer.evaluate((button) => button.click());
  const field = page.locator('.question input').first();
  await page.waitForFunction(() => document.querySelector('.question input')?.value !== '');
  await seen(field, 'the filled field');
});

for (const state of STATES.filter((each) => each.open.length === 0 && each.hash))
  test(`${state.name} opens at its heading`, async () => {
    await open(shown.page, shown.url, state, { level: 'huge' });
    await settled(shown.page);
    assert.equal(await shown.page.evaluate(() => scrollY), 0, 'it was scrolled');
  });
