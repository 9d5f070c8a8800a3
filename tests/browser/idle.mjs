// Five minutes in which nobody does anything, on the page's own clock, against the real core: nothing changes, nothing
// opens, nothing is lost, nothing is said.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, keyOf } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const IDLE_MS = 5 * 60_000;
const HOUR_MS = 60 * 60_000;
const TEXT = '石桥村三组十二号';

let page;
let draft;
const world = onDevice({
  patience: 30_000,
  ready: async (made) => {
    ({ page } = made);
    draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英' });
    await page.clock.install({ time: new Date('2026-11-23T09:00:00+08:00') });
  },
});

async function opened(hash) {
  await page.goto('about:blank');
  await page.goto(`${world.url}${hash}`);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(400);
}

/** What a person sees, and what is open over it. */
function seen() {
  return page.evaluate(() => ({
    hash: location.hash,
    text: document.body.innerText,
    fields: [...document.querySelectorAll('input, textarea')].map((field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value)),
    open: document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]').length,
    focus: document.activeElement?.id || document.activeElement?.tagName,
  }));
}

/** Commands that change or say something. */
function watch() {
  const sent = [];
  const note = (request) => {
    if (!request.url().endsWith('/ipc')) return;
    const { command } = JSON.parse(request.postData());
    if (/answer|add_row|remove|delete|send$|change|create|speak$|undo/.test(command)) sent.push(command);
  };
  page.on('request', note);
  return () => (page.off('request', note), sent);
}

for (const hash of ['#/', '#/guide/senior-allowance', '#/catalog', '#/ledger', '#/people', '#/help']) {
  test(`${hash}: five minutes, and nothing has changed`, async () => {
    await opened(hash);
    const [before, done] = [await seen(), watch()];
    await page.clock.runFor(IDLE_MS);
    assert.deepEqual(await seen(), before);
    assert.deepEqual(done(), []);
  });
}

test('a question half answered is still there, kept, and where it was, after five minutes and after an hour', async () => {
  const key = keyOf(draft, '/home/household_address');
  await world.call('draft_keep_place', { draft: draft.id, key });
  await opened(`#/form/${draft.id}`);
  const field = page.locator('main input, main textarea').first();
  await field.pressSequentially(TEXT);
  await page.clock.runFor(3000);
  await page.waitForTimeout(500);
  const [before, done] = [await seen(), watch()];
  await page.clock.runFor(IDLE_MS);
  assert.deepEqual(await seen(), before);
  await page.clock.fastForward(HOUR_MS);
  assert.deepEqual(await seen(), before);
  assert.deepEqual(done(), []);
  assert.equal(await field.inputValue(), TEXT);
  const now = await world.call('draft_open', { draft: draft.id });
  assert.equal(now.nodes.find((node) => node.key === key).value, TEXT);
});
