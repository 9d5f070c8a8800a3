// Whoever stands before sending without a mandate writes it for exactly this service, and no other is ticked for them. The county's
// word about a mandate reaches the helper: to be signed again, which comes first, and ended, which stands on every page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes } from './comes.mjs';
import { askFor, atCase, COUNTY_MS, sure } from './desk.mjs';
import { photograph } from './pictures.mjs';
import { draftOf, fillObvious, handIn, RIGHT_ID, settle, VILLAGE } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const SERVICE = 'pension-verify';
let browser;
let page;
const world = onDevice({ prepare: (device) => settle(device, { helper: true, name: '赵小河' }), ready: (made) => ({ browser, page } = made) });

/** 1 × 1, as a signature on paper would be photographed. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function signed() {
  const headers = { 'x-token': new URL(world.url).searchParams.get('token'), 'x-kind': 'mandate' };
  return (await (await fetch(new URL('/upload', world.url), { method: 'POST', headers, body: PICTURE })).json()).id;
}

async function sign(until) {
  await world.call('person_record_mandate', {
    principalName: '陈秀莲', principalIdNumber: RIGHT_ID, agentName: '赵小河', agentIdNumber: '990123199001010017', agentPhone: '13900000002',
    relation: 'village-helper', services: [SERVICE], until, signedBy: 'photo', paper: await signed(),
  });
}

test('a mandate that ended while the form was filled in leads to one for this service', async () => {
  await world.call('person_create', { name: '陈秀莲', isSelf: false });
  await sign('2026-11-30');
  const draft = await fillObvious(world, await draftOf(world, SERVICE));
  await world.passDays(20);
  await page.goto(`${world.url}#/send/${draft.id}`);
  await page.getByRole('button', { name: '写一份委托' }).click();
  await page.waitForFunction((hash) => decodeURIComponent(location.hash) === hash, `#/mandate/${SERVICE}:${draft.id}`);
  assert.equal(await page.locator('#services').count(), 1);
});

test('a photo of the signed paper, and one of any paper, is looked at like every other', async () => {
  for (const [where, pick] of [['mandate', '#mandate-photo'], ['papers', '#paper-new']]) {
    await page.goto('about:blank');
    await page.goto(`${world.url}#/${where}`);
    const held = page.locator('main img[src*="paper"], main .paper img');
    await page.locator(pick).setInputFiles(await photograph(page, 'blurred.png', { letters: false, light: where === 'papers' ? 200 : 230 }));
    await page.getByText(/有点糊/).first().waitFor();
    const before = (await world.call('paper_list', {})).papers.length;
    await page.getByRole('button', { name: '就用这张' }).click();
    await page.getByText(/有点糊/).waitFor({ state: 'detached' });
    if (where === 'papers') assert.ok(await comes(async () => (await world.call('paper_list', {})).papers.length === before + 1));
    else await held.first().waitFor();
  }
});

/** What 资格认证 asks, by a piece of the question. */
const ANSWERS = [
  ['叫什么名字', '陈秀莲'], ['的身份证号是多少', RIGHT_ID], ['户口在哪个村', VILLAGE], ['人现在在哪里', 'home'], ['走动方便吗', 'weak'],
  ['这张表是谁在填', 'helper'], ['您（填表的人）叫什么', '赵小河'], ['您的电话', '13900000002'], ['想怎么认证', 'visit'], ['哪天、什么时候在家', '星期三下午'],
  ['我保证老人健在', 'OK'],
];

async function filledIn() {
  const begun = await draftOf(world, SERVICE);
  for (const [question, value] of ANSWERS) {
    const { nodes } = await world.call('draft_open', { draft: begun.id });
    const node = nodes.find((each) => each.relevant && each.label.includes(question) && each.input !== 'group');
    await world.call('draft_answer', { draft: begun.id, key: node.key, value });
  }
  return world.call('draft_open', { draft: begun.id });
}

let draft;
let card;
const caseNow = () => world.call('ledger_read', { case: card.id });
const until = (is) => comes(async () => (await world.call('ledger_send_now', {}), is(await caseNow())), COUNTY_MS);

test('a mandate that the county wants signed again is signed first, then the same form goes on', async () => {
  await sign('2026-12-31');
  await world.network(true);
  draft = await filledIn();
  assert.equal((await world.call('draft_read_sending', { draft: draft.id })).problem, null);
  card = await handIn(world, draft);
  const desk = await atCase(browser, world);
  assert.match(await desk.locator('#mandate').innerText(), /村里的帮办员[^]*养老金领取认证[^]*2026-12-31/);
  await askFor(desk, [['委托要重新签', '签名看不清，请老人再签一次']], '2026-12-30');
  await desk.close();
  assert.ok(await until((view) => view.corrections.length > 0), 'nothing was asked for');
  await page.goto('about:blank');
  await page.goto(`${world.url}#/case/${card.id}`);
  await page.getByText('签名看不清，请老人再签一次').first().waitFor();
  await page.getByRole('button', { name: '现在补' }).click();
  await page.waitForFunction((hash) => decodeURIComponent(location.hash) === hash, `#/mandate/${SERVICE}:${draft.id}`);
  await page.locator('#relation').waitFor();
  await page.getByText('签名看不清，请老人再签一次').waitFor();
  await page.goto('about:blank');
  await page.goto(`${world.url}#/send/${draft.id}`);
  await page.getByText('县里要把委托重新签一次').waitFor();
  assert.equal(await page.locator('#consents').count(), 0, 'it could be handed in unsigned');
  await sign('2026-12-31');
  await page.goto('about:blank');
  await page.goto(`${world.url}#/send/${draft.id}`);
  await page.locator('#consents').waitFor();
  for (const tick of await page.locator('#consents label.choice').all()) await tick.click();
  await page.getByRole('button', { name: '交上去' }).click();
  assert.ok(await until((view) => view.card.state === 'received'));
  const again = await atCase(browser, world);
  assert.match(await again.locator('#returned').innerText(), /要补的 1 处，都改了[^]*重新签了/);
  await again.close();
});

test('a mandate that the desk ends: its page says so, and so does every page of the helper', async () => {
  const desk = await atCase(browser, world);
  const block = desk.locator('#mandate');
  await block.locator('summary').click();
  await block.locator('#end-why').fill('老人说没有委托过');
  const address = desk.url();
  await block.locator('button.no').click();
  await sure(desk);
  await desk.locator('.notice').first().waitFor();
  await desk.goto(address);
  assert.match(await desk.locator('#mandate').innerText(), /已经停了：.*赵窗口停的[^]*老人说没有委托过/);
  await desk.close();
  assert.ok(await until((view) => view.steps.some((step) => step.name === '县里停了代办委托')));
  await page.goto('about:blank');
  await page.goto(`${world.url}#/case/${card.id}`);
  await page.getByText('县里停了代办委托').first().waitFor();
  assert.match(await page.locator('aside.acting').innerText(), /县里停了委托/);
  await page.goto('about:blank');
  await page.goto(`${world.url}#/people`);
  await page.getByText('县里停了这份委托').first().waitFor();
});
