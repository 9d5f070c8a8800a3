// The rules that are judged by acting, against the real core: a chosen size survives a restart, what was typed survives a
// kill, large text is found by all its names, what was sent can be taken back, nothing is asked twice, errors are where eye
// and focus are, no rows are lost to the keyboard, and Enter goes on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readyDraft } from './handbook/elder.mjs';
import { draftOf, fillObvious, handIn, keyOf, openAt, settle } from './prepared.mjs';
import * as acts from './rules/acts.mjs';
import { inject } from './rules/inject.mjs';
import { walk } from './rules/walk.mjs';
import { onFreshDevices } from './stage.mjs';

let world;
let browser;
let page;
onFreshDevices({
  prepare: settle,
  patience: 20_000,
  ready: async (made) => {
    ({ world, browser, page } = made);
    await inject(page);
  },
});

const home = async () => {
  await page.goto('about:blank');
  await page.goto(world.url);
  await page.getByRole('searchbox').first().waitFor();
};
const onward = () => page.locator('.foot .btn.main, .btn.main').first();
const typed = () => page.locator('main input, main textarea').first();

/** The real app, as `rules/acts.mjs` asks for it. */
function app() {
  let draft;
  return {
    level: async (level) => {
      await page.goto('about:blank');
      await page.goto(`${world.url}#/text-size`);
      const wanted = { huge: '特大', large: '大字', standard: '标准' }[level];
      await page.locator('main').getByText(wanted).first().click();
      // The page is larger once it is kept, not before.
      await page.waitForFunction((chosen) => document.documentElement.dataset.level === chosen, level);
    },
    restart: async () => {
      await world.kill();
      await world.start();
      await home();
    },
    begin: async () => {
      draft = await draftOf(world, 'senior-allowance');
      await openAt(page, world, draft, keyOf(draft, '/person/name'));
    },
    type: (text) => typed().pressSequentially(text, { delay: 30 }),
    cut: async () => {
      await world.kill();
      await world.start();
      await page.goto('about:blank');
      await page.goto(`${world.url}#/form/${draft.id}`);
      await typed().waitFor();
    },
    value: () => typed().inputValue(),
    search: async (words) => {
      await home();
      await page.getByRole('searchbox').first().fill(words);
      await page.keyboard.press('Enter');
    },
    send: async () => {
      draft = await readyDraft(browser, page, world);
      const card = await handIn(world, draft);
      await page.goto('about:blank');
      await page.goto(`${world.url}#/case/${card.id}`);
      await page.locator('h1:visible').first().waitFor();
    },
    isDraft: async () => {
      await page.waitForTimeout(1000);
      return (await world.call('draft_list')).drafts.length > 0;
    },
    second: async () => {
      const first = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英' });
      await fillObvious(world, first);
      const second = await draftOf(world, 'senior-card');
      await openAt(page, world, second, keyOf(second, '/name'));
    },
    offered: async (text) => (await page.locator('main').innerText()).includes(text) || (await typed().inputValue()) === text,
    onward: () => onward().click(),
  };
}

test('3: a size chosen is there after the program was started again', async () => assert.deepEqual(await acts.rule3(page, app()), []));

test('16: what was typed is there two seconds later, whatever happens then', async () => {
  const real = app();
  await real.begin();
  assert.deepEqual(await acts.rule16(page, real), []);
});

test('19: large text is found by each of its names', async () => assert.deepEqual(await acts.rule19Search(page, app()), []));
test('22: what was sent without a network can be taken back', async () => assert.deepEqual(await acts.rule22(page, app()), []));
test('28: a second form knows the name', async () => assert.deepEqual(await acts.rule28Twice(page, app()), []));

test('29: an unanswered question is named where eye and focus are', async () => {
  const real = app();
  await real.begin();
  assert.deepEqual(await acts.rule29(page, real), []);
});

test('29: an unanswered section names each question with a link to it', async () => {
  await world.call('system_change_settings', { oneQuestion: false });
  const real = app();
  await real.begin();
  assert.deepEqual(await acts.rule29(page, real), []);
});

test('21: Enter in a field goes on', async () => {
  const real = app();
  await real.begin();
  const before = await page.locator('h1:visible').first().innerText();
  await typed().fill('王桂英');
  await typed().press('Enter');
  await page.waitForFunction((was) => document.querySelector('h1')?.innerText !== was, before);
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'the focus is nowhere');
});

for (const [what, hash] of Object.entries({ home: '#/', guide: '#/guide/senior-allowance', catalog: '#/catalog', help: '#/help', settings: '#/settings', people: '#/people', ledger: '#/ledger' })) {
  test(`21, 27: ${what} by keyboard: everything is reached, nothing with the focus is hidden`, async () => {
    await page.goto(`${world.url}${hash}`);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    assert.deepEqual(await walk(page), { 21: [], 27: [] });
  });
}

test('34: no screen speaks by itself', async () => {
  const said = [];
  page.on('request', (request) => request.url().endsWith('/ipc') && /"system_speak"/.test(request.postData() ?? '') && said.push(page.url()));
  for (const hash of ['#/', '#/guide/senior-allowance', '#/help', '#/ledger']) {
    await page.goto('about:blank');
    await page.goto(`${world.url}${hash}`);
    await page.waitForTimeout(700);
  }
  assert.deepEqual(said, []);
});
