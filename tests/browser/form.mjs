// Filling in against the real core, by what hands do: an input method that composes, a keyboard and nothing else, the phone's Back,
// and a household of three people one after the other.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comes } from './faults/fault.mjs';
import { draftOf, idNumber, keyOf, openAt, RIGHT_ID } from './prepared.mjs';
import { onDevice } from './stage.mjs';

let page;
const world = onDevice({ ready: (made) => (page = made.page) });

const heading = () => page.locator('main h1').first().innerText();
const field = () => page.locator('main input:not([type=file]), main textarea').first();
const onward = () => page.locator('.foot .btn.main');
const valueOf = async (draft, key) => (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;

const onSomething = () => page.evaluate(() => document.activeElement.tagName !== 'BODY');
const headed = (text) => page.waitForFunction((wanted) => document.querySelector('main h1').innerText === wanted, text);

/** Notes what is asked of the core to keep, from now on. */
function kept() {
  const values = [];
  page.on('request', (request) => {
    const asked = request.url().endsWith('/ipc') ? JSON.parse(request.postData()) : null;
    if (asked?.command === 'draft_answer') values.push(asked.request.value);
  });
  return values;
}

/** Composes with an input method as Chromium does: the letters stand in the field while one chooses. */
async function compose(steps, chosen) {
  const cdp = await page.context().newCDPSession(page);
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(chosen.wait ?? 0);
  await cdp.send('Input.insertText', { text: chosen.text });
  await cdp.detach();
}

test('a name composed with an input method is never kept half-written, called wrong or rewritten', async () => {
  const draft = await draftOf(world, 'senior-allowance');
  const key = keyOf(draft, '/person/name');
  await openAt(page, world, draft, key);
  const values = kept();
  await field().focus();
  await compose(['w', 'wa', 'wan', 'wang'], { text: '王', wait: 2500 });
  assert.equal(await page.locator('main .wrong').count(), 0);
  await compose(['g', 'gui', 'guiy', 'guiyi', 'guiying'], { text: '桂英', wait: 2500 });
  assert.equal(await field().inputValue(), '王桂英');
  await page.getByText('已经存好').waitFor();
  assert.equal(await valueOf(draft, key), '王桂英');
  assert.ok(values.every((value) => ['王', '王桂英'].includes(value)), `kept on the way: ${values.join(', ')}`);
});

test('digits that an input method composes stay in order; what is shown is what is kept', async () => {
  const draft = await draftOf(world, 'senior-allowance', { '/person/phone': '' });
  const key = keyOf(draft, '/person/phone');
  await openAt(page, world, draft, key);
  await field().focus();
  for (const part of ['138', '0013', '8000']) {
    await compose([...part].map((_, at) => part.slice(0, at + 1)), { text: part });
  }
  assert.equal((await field().inputValue()).replaceAll(' ', ''), '13800138000');
  await onward().click();
  await page.waitForFunction(() => !/电话/.test(document.querySelector('main h1').innerText));
  assert.equal(await valueOf(draft, key), '13800138000');
  await page.goBack();
  await page.waitForFunction(() => /电话/.test(document.querySelector('main h1').innerText));
  assert.equal(await field().inputValue(), '138 0013 8000');
});

test('what is typed in the middle of a number goes where the caret is', async () => {
  const draft = await draftOf(world, 'senior-allowance', { '/person/phone': '13900138000' });
  await openAt(page, world, draft, keyOf(draft, '/person/phone'));
  await field().focus();
  await field().evaluate((input) => input.setSelectionRange(2, 3));
  await page.keyboard.press('8');
  assert.equal((await field().inputValue()).replaceAll(' ', ''), '13800138000');
  assert.equal(await field().evaluate((input) => input.selectionStart), 3);
});

test('Enter goes on, the error takes the eye and the focus, and Back is one question back', async () => {
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '', '/person/id_number': '' });
  await openAt(page, world, draft, keyOf(draft, '/person/name'));
  const first = await heading();
  await field().focus();
  await page.keyboard.press('Enter');
  await page.locator('main .wrong').waitFor();
  await page.waitForFunction(() => document.activeElement.matches('input[aria-invalid=true]'));
  await page.keyboard.insertText('王桂英');
  await page.keyboard.press('Enter');
  await page.waitForFunction((before) => document.querySelector('main h1').innerText !== before, first);
  for (const digit of RIGHT_ID) await page.getByRole('button', { name: digit, exact: true }).click();
  await onward().click();
  await page.waitForFunction(() => /电话/.test(document.querySelector('main h1').innerText));
  await page.goBack();
  await page.waitForFunction(() => /身份证号/.test(document.querySelector('main h1').innerText));
  await page.goBack();
  await headed(first);
  assert.equal(await field().inputValue(), '王桂英');
  await page.getByRole('button', { name: '看所有题目' }).click();
  await page.waitForFunction((was) => document.querySelector('main h1').innerText !== was, first);
  await page.goBack();
  await headed(first);
});

test('with the keyboard alone: every step leaves the focus on something, and the form goes on', async () => {
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '', '/person/id_number': '', '/person/phone': '' });
  await openAt(page, world, draft, keyOf(draft, '/person/name'));
  for (const text of ['王桂英', RIGHT_ID, '13900001234']) {
    const before = await heading();
    await tabTo((element) => element.matches('input:not([type=file])'));
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await page.waitForFunction((was) => document.querySelector('main h1').innerText !== was, before);
    assert.ok(await comes(onSomething), `after ${before}`);
  }
  await tabTo((element) => element.textContent.includes('撤回'));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  assert.ok(await onSomething(), 'after 撤回');
});

test('低保: three people one after the other, each asked for; one is taken out; the empty household is not passed', async () => {
  const draft = await draftOf(world, 'subsistence', { '/head/name': '王桂英', '/head/id_number': RIGHT_ID });
  const repeat = keyOf(draft, '/members/member');
  await openAt(page, world, draft, repeat);
  for (const [at, [name, id]] of [['王桂英', RIGHT_ID], ['李大山', idNumber(1)], ['李小山', idNumber(2)]].entries()) {
    if (/还有没有|要填吗|先填/.test(await heading())) await page.getByRole('button', { name: /^(有，|先填)/ }).click();
    await page.getByRole('heading', { name: /叫什么名字/ }).waitFor();
    await field().fill(name);
    await throughRow(id, at);
    await page.getByRole('heading', { name: new RegExp(`${name}.*还有没有`) }).waitFor();
  }
  const rows = page.locator('main li').filter({ has: page.getByRole('button', { name: /^改/ }) });
  assert.equal(await rows.count(), 3);
  await page.goBack();
  // Back leads into the last person.
  await page.waitForFunction(() => !/还有没有/.test(document.querySelector('main h1').innerText));
  await onward().click();
  await page.getByRole('heading', { name: /还有没有/ }).waitFor();
  await rows.filter({ hasText: '李小山' }).getByRole('button', { name: '去掉' }).click();
  await page.locator('.btn.bad.sure').click();
  await page.getByRole('heading', { name: /李大山.*还有没有/ }).waitFor();
  assert.ok(await comes(onSomething), 'after 去掉');
  await onward().click();
  await page.waitForFunction(() => !/还有没有/.test(document.querySelector('main h1').innerText));
});

/** Goes through the questions of a row, leaving out what may be left out. */
async function throughRow(id, relation) {
  for (let step = 0; step < 30; step += 1) {
    const before = await heading();
    if (/还有没有/.test(before)) return;
    await answerSomehow(id, relation);
    await onward().click();
    await page.waitForFunction((was) => document.querySelector('main h1').innerText !== was, before);
  }
  throw new Error('the row has no end');
}

/** One of them is the head of the household, who says so first in the list of relations; nobody else is. */
async function answerSomehow(number, relation) {
  const choice = page.locator('main label.choice').nth(/关系/.test(await heading()) ? relation : 0);
  if (await choice.count()) return choice.click();
  const asksId = /身份证号/.test(await heading());
  const money = /多少元/.test(await heading());
  if ((await field().inputValue()) === '') await field().fill(asksId ? number : money ? '0' : '无');
}

async function tabTo(wanted) {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`(${wanted.toString()})(document.activeElement)`)) return;
  }
  throw new Error('never reached by Tab');
}

test('every list to choose from has 不明白, also where its author wrote no help', async () => {
  const draft = await draftOf(world, 'subsistence');
  const lists = draft.nodes.filter((node) => node.relevant && !node.readonly && ['selectOne', 'selectMany'].includes(node.input));
  assert.ok(lists.some((node) => node.guidance === ''), 'each has help of its own: this shows nothing');
  for (const node of lists.slice(0, 6)) {
    await openAt(page, world, draft, node.key);
    await page.locator('main summary', { hasText: '不明白' }).waitFor();
  }
});

test('commas that are no thousands are kept as typed and said, never taken out', async () => {
  const draft = await draftOf(world, 'farmland-subsidy', { yao_ban_de_shi: '面积不对' });
  const key = keyOf(draft, '/shi_ji_mian_ji');
  for (const typed of ['1,5', '10,00']) {
    await openAt(page, world, draft, key);
    await field().fill(typed);
    await field().press('Tab');
    await page.getByText('逗号').first().waitFor();
    assert.equal(await field().inputValue(), typed);
    assert.ok(await comes(async () => (await valueOf(draft, key)) === typed), await valueOf(draft, key));
  }
});
