// What the county asks for again, as the person meets it: its sentence stands at the question, right above the field, in view; the
// question is not one that may stay blank; the old photo is not praised; and the steps say where the matter is now. Real core, a
// phone of 360 × 780.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { comes, inView } from './faults/fault.mjs';
import { readyDraft } from './handbook/elder.mjs';
import { photograph } from './pictures.mjs';
import { askCorrections, handIn, keyOf, openAt } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const errors = [];
const PHOTO = '/papers/photo_id_card';
const NOTE = '请写上一个能接电话的家里人，名字要和身份证上的一样，不要写小名。';
let browser;
let page;
const world = onDevice({
  ready: (made) => {
    ({ browser, page } = made);
    page.on('pageerror', (error) => errors.push(String(error)));
  },
});
after(() => assert.deepEqual(errors, [], 'the page threw'));

const main = () => page.locator('.foot .btn.main');
const button = (name) => page.getByRole('button', { name });
const level = (textLevel) => world.call('system_change_settings', { textLevel });
const valueOf = async (draft, key) => (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;
const take = (photo) => page.locator('main input[type=file]').first().setInputFiles(photo);

let draft;

test('the sentence of the county stands above the field, in view, and the question may not stay blank', async () => {
  await world.network(true);
  draft = await readyDraft(browser, page, world);
  const key = keyOf(draft, PHOTO);
  const clear = await valueOf(draft, key);
  await openAt(page, world, draft, key);
  await take(await photograph(page, 'dark.png', { light: 40 }));
  await button('就用这张').click();
  assert.ok(await comes(async () => (await valueOf(draft, key)) !== clear));
  const card = await handIn(world, draft);
  await askCorrections(browser, world, [['可以找谁', NOTE], ['身份证的正面', '照片看不清，请在亮的地方重新拍一张。']]);
  await level('large');
  await page.goto('about:blank');
  await page.goto(`${world.url}#/case/${card.id}`);
  await button('现在补').click();
  await page.locator('.question').first().waitFor();
  const now = await world.call('draft_open', { draft: draft.id });
  await openAt(page, world, draft, now.nodes.find((node) => node.label.includes('可以找谁') && node.input !== 'group').key);
  const field = page.locator('main input:not([type=file]), main textarea').first();
  const says = page.locator('.question').getByText(NOTE);
  await says.waitFor();
  assert.equal(await page.getByText(NOTE).count(), 1, 'it is said twice');
  const tops = await page.evaluate((note) => {
    const top = (element) => element.getBoundingClientRect().top;
    const said = [...document.querySelectorAll('.question p')].find((each) => each.textContent.includes(note));
    return [top(document.querySelector('main h1')), top(said), top(document.querySelector('main .question input, main .question textarea'))];
  }, NOTE);
  assert.deepEqual(tops, tops.toSorted((a, b) => a - b), 'heading, sentence, field');
  for (const what of [page.locator('main h1'), says, field]) assert.ok(await comes(() => inView(what)), 'it is below the fold');
  assert.equal(await page.getByText('可以不填').count(), 0);
  await level('standard');
});

test('left blank it is told once, and an answer goes on', async () => {
  const field = page.locator('main input:not([type=file]), main textarea').first();
  await field.fill('');
  await main().click();
  await page.getByText(/县里要您填这一题|这一处还没改/).first().waitFor();
  await field.fill('王小明');
  await main().click();

  await page.getByText('这是原来那张').waitFor();
});

test('a dark photo that the county wants taken again is not praised, nor the next one', async () => {
  await page.getByText('这是原来那张，县里要您换一张。').waitFor();
  assert.equal(await page.getByText('这张也行').count(), 0, 'the old photo is praised');
  await take(await photograph(page, 'dark-too.png', { light: 45, words: '又一张' }));
  await page.getByText(/还是有点暗/).waitFor();
  assert.equal(await page.getByText('这张也行').count(), 0, 'the new one is praised');
});

test('the steps of the matter say where it is now', async () => {
  const { cases } = await world.call('ledger_list', {});
  const waiting = cases.find((each) => each.state === 'correctionsAsked');
  await page.goto('about:blank');
  await page.goto(`${world.url}#/case/${waiting.id}`);
  const present = page.locator('ol.steps li[aria-current=step]');
  await present.waitFor();
  assert.match(await present.innerText(), /现在到了这一步/);
  assert.match(await present.innerText(), /补/);
  assert.equal(await present.getByText('已经过了这一步').count(), 0);
  const all = await page.locator('ol.steps li').allTextContents();
  assert.equal(all.filter((step) => step.includes('现在到了这一步')).length, 1);
});
