// The clerk at the desk, as a browser shows it: what is wrong with an act has the focus, in view, and says what is wrong; what came
// back from a correction stands first, with what was there before. Real core, the desk's own pages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes, inView } from './faults/fault.mjs';
import { atCase, atDesk, COUNTY_MS, openAsking, sure } from './desk.mjs';
import { readyDraft } from './handbook/elder.mjs';
import { handIn } from './prepared.mjs';
import { onDevice } from './stage.mjs';

let browser;
let page;
const world = onDevice({ ready: (made) => ({ browser, page } = made) });

const stateNow = async (card) => (await world.call('ledger_send_now', {}), (await world.call('ledger_read', { case: card.id })).card.state);
const focused = (desk) => desk.evaluate(() => document.activeElement.id);

let draft;
let card;

test('what is missing has the focus, in view, and says so', async () => {
  await world.network(true);
  draft = await readyDraft(browser, page, world);
  card = await handIn(world, draft);
  const desk = await atCase(browser, world);
  const approve = desk.locator('form[action$="/approve"]');
  await desk.locator('details', { has: approve }).locator('summary').click();
  await approve.locator('button.main').click();
  await desk.locator('[role=alert]').waitFor();
  assert.equal(await focused(desk), 'result');
  assert.ok(await inView(desk.locator('#result')), 'the field is out of view');
  assert.ok(await inView(desk.locator('#result-wrong')), 'what is wrong is out of view');
  const form = await openAsking(desk);
  const line = form.locator('div.card', { hasText: '可以找谁' }).first();
  await line.locator('input[type=checkbox]').check();
  await form.locator('[name=until]').fill('2026-12-01');
  await form.locator('button.main').click();
  await desk.locator('[role=alert]').waitFor();
  assert.match(await focused(desk), /^note:/);
  assert.ok(await inView(desk.locator(':focus')), 'the line to write in is out of view');
  await desk.locator(':focus').fill('请写一个能接电话的家里人');
  await form.locator('button.main').click();
  await sure(desk);
  await desk.close();
  assert.ok(await comes(async () => (await stateNow(card)) === 'correctionsAsked', COUNTY_MS));
});

test('what came back stands first in the list, and what was changed beside what it was', async () => {
  await world.call('ledger_mend', { case: card.id });
  const now = await world.call('draft_open', { draft: draft.id });
  const asked = now.nodes.find((node) => node.key === now.correction.items[0].key);
  await world.call('draft_answer', { draft: draft.id, key: asked.key, value: '王小明' });
  await handIn(world, draft);
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
