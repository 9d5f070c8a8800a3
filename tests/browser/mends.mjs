// What a fresh person of 71 stumbled over, each as a kind: an undo that is not seen, a refusal below the fold, a photo that passes
// without a word, a list that asks for nothing, a date that is called wrong as a whole. Real core, a phone of 360 × 780.

import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { comes, inView } from './faults/fault.mjs';
import { card } from './handbook/camera.mjs';
import { readyDraft } from './handbook/elder.mjs';
import { photograph } from './pictures.mjs';
import { addRow, askCorrection, draftOf, keyOf, openAt, settle, takePack, VILLAGE } from './prepared.mjs';
import { onDevice, press } from './stage.mjs';
import { withDevice, World } from './world.mjs';

const errors = [];
const PHOTO = '/papers/photo_id_card';
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
const heading = () => page.locator('main h1').first().innerText();
const headed = (words) => page.getByRole('heading', { level: 1, name: words }).first().waitFor();
const nodeOf = async (draft, key) => (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key);
const valueOf = async (draft, key) => (await nodeOf(draft, key)).value;
const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.closest('[id]')?.id || '');
const take = (photo) => page.locator('main input[type=file]').first().setInputFiles(photo);
const level = (textLevel) => world.call('system_change_settings', { textLevel });

/** Presses the main button where it is seen, as a finger does: nothing is scrolled for it. */
const pressMain = () => press(main());

/** Goes on, and waits for another question. */
async function goOn() {
  const before = await heading();
  await main().click();
  await page.waitForFunction((was) => document.querySelector('main h1').innerText !== was, before);
}

test('an undo leads to what it changes and says so', async () => {
  const draft = await draftOf(world, 'senior-allowance', { '/home/household_address': '' });
  const address = keyOf(draft, '/home/household_address');
  await openAt(page, world, draft, address);
  const asked = await heading();
  await page.locator('main textarea, main input').first().fill('石桥村三组十二号');
  await goOn();
  const later = await heading();
  await button('撤回刚才的改动').click();
  await headed(asked);
  assert.notEqual(later, asked);
  assert.equal(await valueOf(draft, address), '');
  const said = page.getByText(/撤回了：“.*户口上的地址”现在空着/);
  assert.ok(await comes(() => inView(said)), 'what was undone is not in view');
  await page.locator('main textarea, main input').first().fill('四组');
  assert.ok(await comes(async () => (await said.count()) === 0), 'it is still called blank');
});

test('a list that needs a row: the main button adds the first one', async () => {
  const draft = await draftOf(world, 'birth');
  const repeat = draft.nodes.find((node) => node.input === 'repeat' && node.needsRow);
  await openAt(page, world, draft, repeat.key);
  const row = () => world.call('draft_open', { draft: draft.id }).then(({ nodes }) => nodes.filter((node) => node.input === 'row' && node.parent === repeat.key));
  assert.equal((await row()).length, 0);
  assert.match(await heading(), /有几个填几个/);
  assert.equal(await button('没有了，往下填').count(), 0);
  assert.equal(await main().innerText(), '先填第一个');
  await main().click();
  assert.ok(await comes(async () => (await row()).length === 1));
  await page.waitForFunction(() => !/有几个填几个/.test(document.querySelector('main h1').innerText));
});

/** A question for a day of birth, in a row. */
async function born() {
  const draft = await draftOf(world, 'birth');
  const grown = await addRow(world, draft, '/child_group/child');
  const day = grown.draft.nodes.find((node) => node.key === `${grown.row}/c_birth`);
  await openAt(page, world, draft, day.key);
  return { draft, day };
}

test('a date without its day: only the day is marked and has the focus', async () => {
  await born();
  await page.getByLabel('年', { exact: true }).fill('2026');
  await page.getByLabel('月', { exact: true }).fill('11');
  await main().click();
  await page.locator('main .wrong').waitFor();
  assert.ok(await comes(async () => (await page.locator('[aria-invalid=true]').count()) === 1), 'more than the day is marked');
  assert.match(await focused(), /-day$/);
  const said = await page.locator('main .wrong').innerText();
  assert.match(said, /^还缺哪一天/, 'the question above is quoted again');
});

test('a date in words: the words stay, and what was understood stands below as a date', async () => {
  const { draft, day } = await born();
  await button(/写成一句话/).click();
  const field = page.locator('main input[type=text]').first();
  await field.fill('今年冬月初二');
  await main().click();
  assert.ok(await comes(async () => (await valueOf(draft, day.key)) === '2026-12-10'));
  const understood = page.getByText(/您写的是2026年12月10日.*对吗/);
  assert.ok(await comes(() => inView(understood)), 'nothing says what was understood');
  assert.equal(await field.inputValue(), '今年冬月初二');
});

test('a photo that is hard to read: 继续 leads to its two ways on and past neither, and it is still told afterwards', async () => {
  await level('huge');
  const draft = await draftOf(world, 'senior-allowance', { [PHOTO]: '' });
  const key = keyOf(draft, PHOTO);
  await openAt(page, world, draft, key);
  const heading = () => page.locator('main h1').first().innerText();
  const title = await heading();
  await pressMain();
  await page.locator('main .wrong').waitFor();
  await take(await photograph(page, 'dark.png', { light: 40 }));
  const doubt = page.getByText(/有点暗/).first();
  await doubt.waitFor();
  for (const what of [doubt, page.getByText('重新拍').first(), button('就用这张')]) assert.ok(await comes(() => inView(what)), `not in view: ${await what.innerText()}`);
  assert.equal(await page.locator('main .wrong').count(), 0, 'a photo is here and it is called missing');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  assert.equal(await inView(doubt), false, 'the page is too short to tell');
  await pressMain();
  assert.ok(await comes(() => inView(button('就用这张'))), 'the choice was not brought back');
  assert.equal(await heading(), title, 'it went on past the choice');
  await button('就用这张').click();
  await button('就用这张').waitFor({ state: 'detached' });
  await pressMain();
  assert.ok(await comes(async () => (await heading()) !== title));
  const kept = await valueOf(draft, key);
  await openAt(page, world, draft, key);
  await page.getByText(/有点暗/).first().waitFor();
  assert.equal(await valueOf(draft, key), kept);
  await take(await card(browser));
  assert.ok(await comes(async () => (await valueOf(draft, key)) !== kept));
  assert.ok(await comes(async () => (await page.getByText(/有点暗/).count()) === 0), 'a good photo is called dark');
  await level('standard');
});

/** Ticks everything and presses 交上去. */
async function tickAndSend() {
  await page.locator('#consents').waitFor();
  for (const tick of await page.locator('#consents label.choice').all()) await tick.click();
  await button('交上去').click();
}

test('half a form is refused on sending where one sees it, with a way to what is missing', async () => {
  await level('huge');
  const draft = await draftOf(world, 'disability-allowance');
  await page.goto('about:blank');
  await page.goto(`${world.url}#/send/${draft.id}`);
  await tickAndSend();
  const way = button('去看哪几处没填好');
  await way.waitFor();
  assert.ok(await comes(() => inView(way)), 'the refusal is below the fold');
  assert.equal(await focused(), 'refused');
  await way.click();
  await headed('核对一遍');
  await page.locator('section.card.need').waitFor();
  await level('standard');
});

test('先别送，拿回来改: the check says that it is back', async () => {
  await world.network(false);
  const draft = await readyDraft(browser, page, world);
  const { kinds } = await consents(draft);
  const { card: sent } = await world.call('draft_send', { draft: draft.id, consents: kinds });
  await page.goto('about:blank');
  await page.goto(`${world.url}#/case/${sent.id}`);
  await button('先别送，拿回来改').click();
  await button('拿回来改').click();
  await headed('核对一遍');
  assert.ok(await comes(() => inView(page.getByText('已经拿回来了，县里不会收到。改好要重新交。'))));
});

async function consents(draft) {
  const { consents: all } = await world.call('draft_read_sending', { draft: draft.id });
  return { kinds: all.map((each) => each.kind) };
}

test('a correction left as it was is told at the question and refused in view on sending; mended it goes', async () => {
  await world.network(true);
  const draft = await readyDraft(browser, page, world);
  const { kinds } = await consents(draft);
  const { card: sent } = await world.call('draft_send', { draft: draft.id, consents: kinds });
  await askCorrection(browser, world, '身份证的正面', '照片看不清，请重新拍一张。');
  await level('huge');
  await page.goto('about:blank');
  await page.goto(`${world.url}#/case/${sent.id}`);
  await button('现在补').click();
  const again = page.locator('main label.btn', { hasText: '重新拍' });
  assert.ok(await comes(() => inView(again)), '重新拍 is below the fold');
  await main().click();
  const told = page.getByText(/这张还是原来的/);
  assert.ok(await comes(() => inView(told)), 'it went on without a word');
  await main().click();
  assert.ok(await comes(() => inView(told)), 'pressed twice it went on');
  // The review says so too, and leads there instead of on.
  await page.goto('about:blank');
  await page.goto(`${world.url}#/check/${draft.id}`);
  await headed('核对一遍');
  assert.ok(await comes(() => page.getByText(/县里让改“.*”，还没改/).first().isVisible()));
  assert.equal(await button('都对，下一步').count(), 0);
  await page.goto('about:blank');
  await page.goto(`${world.url}#/send/${draft.id}`);
  await tickAndSend();
  const way = button('去改县里说的');
  assert.ok(await comes(() => inView(way)), 'the refusal is below the fold');
  assert.equal(await focused(), 'refused');
  await way.click();
  await again.waitFor();
  const before = await valueOf(draft, keyOf(draft, PHOTO));
  await take(await photograph(page, 'again.png', { words: '姓名 王桂英 重拍' }));
  assert.ok(await comes(async () => (await valueOf(draft, keyOf(draft, PHOTO))) !== before));
  await main().click();
  await headed('核对一遍');
  await button('都对，下一步').click();
  await tickAndSend();
  await page.waitForFunction(() => /^#\/(sent|case)\//.test(location.hash));
  await level('standard');
});

test('a page that tells of a matter that is further than on its way gives place to it once', async () => {
  const { cases } = await world.call('ledger_list', {});
  await page.goto('about:blank');
  await page.goto(`${world.url}#/sent/${cases[0].id}`);
  await page.locator('main h1').first().waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual(errors, []);
});

test('without a pack 再找一次 says that it looked, and whom to ask', async () => {
  const bare = new World(() => ['--packs', mkdtempSync(join(tmpdir(), 'no-pack-'))]);
  await withDevice(async () => {
    await settle(bare, { pack: false });
    await page.goto(`${bare.url}#/catalog`);
    await button('再找一次').click();
    const said = page.getByText(/又找了一遍，还是没有.*帮办员/);
    assert.ok(await comes(() => inView(said)));
  }, bare);
});

test('whoever gave a village in the form is offered it where help needs one', async () => {
  await withDevice(async (nowhere) => {
    await takePack(nowhere);
    await nowhere.call('system_finish_setup', { textLevel: 'standard', helperMode: false, villageCode: null, villageGroup: null, name: '王桂英' });
    const draft = await draftOf(nowhere, 'senior-allowance');
    const village = draft.nodes.find((node) => node.input === 'village');
    await nowhere.call('draft_answer', { draft: draft.id, key: village.key, value: VILLAGE });
    await openAt(page, nowhere, draft, village.key);
    await button('求助').click();
    await button(/^就用表里填的：.*石桥村/).click();
    assert.ok(await comes(async () => (await nowhere.call('system_read_state')).settings.village?.code === VILLAGE));
    assert.ok(await comes(async () => (await page.getByText('您住哪个村？选一下').count()) === 0));
  });
});
