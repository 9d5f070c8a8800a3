// The clerk at the desk, as a browser shows it: what is wrong with an act has the focus, in view, and says what is wrong; what came
// back from a correction stands first, with what was there before. Real core, the desk's own pages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes, inView } from './faults/fault.mjs';
import { atDesk } from './desk.mjs';
import { readyDraft } from './handbook/elder.mjs';
import { onDevice } from './stage.mjs';

/** How long the county may take to have looked at what came. */
const COUNTY_MS = 20_000;
let browser;
let page;
const world = onDevice({ ready: (made) => ({ browser, page } = made) });

/** The one case, as soon as a clerk can act. */
async function atCase() {
  const desk = await atDesk(browser, world);
  const cases = desk.locator('a[href^="/cases/"]');
  await comes(async () => (await cases.count()) > 0 || (await desk.reload(), false), COUNTY_MS);
  await cases.first().click();
  const form = desk.locator('form[action$="/corrections"]');
  await comes(async () => (await form.count()) > 0 || (await desk.reload(), false), COUNTY_MS);
  return desk;
}

async function handIn(draft) {
  const { consents } = await world.call('draft_read_sending', { draft: draft.id });
  return (await world.call('draft_send', { draft: draft.id, consents: consents.map((each) => each.kind) })).card;
}

const stateNow = async (card) => (await world.call('ledger_send_now', {}), (await world.call('ledger_read', { case: card.id })).card.state);
const focused = (desk) => desk.evaluate(() => document.activeElement.id);

let draft;
let card;

test('what is missing has the focus, in view, and says so', async () => {
  await world.network(true);
  draft = await readyDraft(browser, page, world);
  card = await handIn(draft);
  const desk = await atCase();
  const approve = desk.locator('form[action$="/approve"]');
  await desk.locator('details', { has: approve }).locator('summary').click();
  await approve.locator('button.main').click();
  await desk.locator('[role=alert]').waitFor();
  assert.equal(await focused(desk), 'result');
  assert.ok(await inView(desk.locator('#result')), 'the field is out of view');
  assert.ok(await inView(desk.locator('#result-wrong')), 'what is wrong is out of view');
  const form = desk.locator('form[action$="/corrections"]');
  await desk.locator('details', { has: form }).locator('summary').click();
  const line = form.locator('div.card', { hasText: '可以找谁' }).first();
  await line.locator('input[type=checkbox]').check();
  await form.locator('[name=until]').fill('2026-12-01');
  await form.locator('button.main').click();
  await desk.locator('[role=alert]').waitFor();
  assert.match(await focused(desk), /^note:/);
  assert.ok(await inView(desk.locator(':focus')), 'the line to write in is out of view');
  await desk.locator(':focus').fill('请写一个能接电话的家里人');
  await form.locator('button.main').click();
  await desk.close();
  assert.ok(await comes(async () => (await stateNow(card)) === 'correctionsAsked', COUNTY_MS));
});

test('what came back stands first in the list, and what was changed beside what it was', async () => {
  await world.call('ledger_mend', { case: card.id });
  const now = await world.call('draft_open', { draft: draft.id });
  const asked = now.nodes.find((node) => node.key === now.correction.items[0].key);
  await world.call('draft_answer', { draft: draft.id, key: asked.key, value: '王小明' });
  await handIn(draft);
  assert.ok(await comes(async () => (await stateNow(card)) === 'received', COUNTY_MS));
  const desk = await atDesk(browser, world);
  const row = desk.locator('tbody tr').first();
  assert.ok(await comes(async () => /补正交回，待查看/.test(await row.innerText()) || (await desk.reload(), false), COUNTY_MS));
  await row.locator('a').first().click();
  const summary = desk.locator('#returned');
  assert.match(await summary.innerText(), /要补的 1 处，都改了[^]*原来：[^]*现在：王小明/);
  assert.ok(await inView(summary.locator('h2')), 'it is below the fold');
  await desk.close();
});
