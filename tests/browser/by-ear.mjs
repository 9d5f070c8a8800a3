// The elder's journey by ear only: somebody who cannot read, from the first start to an application for the old-age allowance
// that has arrived. Each step is decided from what was spoken (`ear/ear.mjs`); every mistake is heard, and mended by what
// was heard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTo, CARD, RIGHT_ID, WRONG_CARD, WRONG_ID } from './ear/answers.mjs';
import { Ear } from './ear/ear.mjs';
import { card } from './handbook/camera.mjs';
import { photograph } from './pictures.mjs';
import { onDevice, TOUCH } from './stage.mjs';

const MOST_QUESTIONS = 30;
const SAID = { 0: '零', 1: '幺', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '七', 8: '八', 9: '九' };
const spelled = (digits) => [...digits].map((each) => SAID[each]).join('');
const plain = (words) => words.replace(/[，。 ]/g, '');

let browser;
let page;
let ear;
const world = onDevice({
  ...TOUCH,
  prepare: null,
  patience: 30_000,
  ready: (made) => {
    ({ browser, page } = made);
    ear = new Ear(world, page);
  },
});

const marked = () =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('spoken') ?? [])];
    const box = range?.getBoundingClientRect();
    return { text: String(range ?? ''), inView: Boolean(box && box.top >= 0 && box.bottom <= innerHeight), button: range?.startContainer.parentElement.closest('button')?.textContent ?? '' };
  });

test('the first page says by itself that it can read, and a tap on what it named has every page read', async () => {
  await page.goto(world.url);
  await ear.listen();
  assert.ok(ear.hears(/不认字/), ear.all);
  await ear.press(/念给您听/);
  for (const told of [/每一页我都念/, /“停”/, /“再念”/, /念完了/]) assert.ok(ear.hears(told), `${told} in\n${ear.all}`);
  assert.equal(ear.heard.filter((each) => /看得清吗/.test(each.text)).length, 1, 'the sample is one sentence by ear');
});

test('it is on disk as it is chosen: after a kill the next page speaks by itself', async () => {
  await ear.press(/个，大字/);
  await world.kill();
  await world.start();
  ear.begin();
  await page.goto('about:blank');
  await page.goto(world.url);
  await ear.listen();
  assert.ok(ear.hears(/给谁办事/), ear.all);
  assert.ok(ear.hears(/下面有 2 个/), ear.all);
});

test('what is being said is marked where it stands, and a tap on 停 ends it, one on 再念 begins again', async () => {
  await world.voice(0);
  await ear.pressOnTop('再念');
  const [first] = await ear.listen('再念', { held: true });
  assert.match(first.text, /给谁办事/);
  for (const choice of [/个，给自己用/, /个，帮别人办/]) {
    while (!choice.test((await world.spoken()).at(-1).text)) {
      await world.voice(1);
      await page.waitForTimeout(100);
    }
    await page.waitForTimeout(200);
    const now = await marked();
    assert.ok(now.inView && choice.test(`个，${now.text}`) && now.button.includes(now.text), JSON.stringify(now));
  }
  const begun = (await world.spoken()).length;
  await ear.pressOnTop('停');
  await page.waitForFunction(() => !CSS.highlights.get('spoken'));
  await world.voice(null);
  await page.waitForTimeout(1500);
  assert.equal((await world.spoken()).length, begun, 'something was said after 停');
  await ear.listen('停').catch(() => null);
  await ear.pressOnTop('再念');
  await ear.listen('再念');
  assert.match(ear.heard[0].text, /给谁办事/);
  assert.ok(ear.hears(/念完了/));
});

test('by what is said she comes from there to the first question', async () => {
  await ear.press(/个，给自己用/);
  await ear.press(/装上/);
  // Six groups, each figure by figure: as an amount nobody can compare them with what is read out on the phone.
  const groups = ear.heard.filter((each) => /\d( \d){4}/.test(each.text));
  assert.equal(groups.length, 6, ear.all);
  for (const { text, words } of groups) assert.ok(plain(words).includes(spelled(/\d( \d){4}/.exec(text)[0].replaceAll(' ', ''))), `${text}: ${words}`);
  await ear.press(/对方在电话里念的/);
  await ear.press(/全都一样，装上/);
  await ear.press(/个，八十岁以上老人补贴/);
  assert.ok(ear.hears(/每人每月 60 元/), ear.all);
  await ear.pressMain();
  assert.ok(ear.hears(/叫什么名字/), ear.all);
});

test('left empty: 继续 says what is missing, and says it again', async () => {
  for (const time of ['first', 'second']) {
    await ear.pressMain();
    assert.ok(ear.hears(/叫什么名字.*还没|还没填.*名字/), `the ${time} time: ${ear.all}`);
  }
  await ear.write('王桂英');
  assert.ok(ear.hears(/填的是：王桂英/), ear.all);
  await ear.pressMain();
  assert.ok(ear.hears(/身份证号/), ear.all);
});

test('a number with a wrong figure, and one that is too short, are heard and mended by what was said', async () => {
  await ear.keys(WRONG_ID.slice(0, 17));
  assert.ok(ear.hears(/还差 1 位/), ear.all);
  await ear.pressMain();
  assert.ok(ear.hears(/位/), ear.all);
  await ear.keys(WRONG_ID.slice(17));
  assert.ok(ear.hears(/有一位写错了/), ear.all);
  await ear.takeBack(18);
  await ear.keys(RIGHT_ID);
  const said = ear.heard.find((each) => each.text.includes('填的是'));
  assert.ok(plain(said.words).includes(spelled(RIGHT_ID)), said.words);
  assert.ok(!ear.hears(/写错了/), ear.all);
});

test('Back leads to the question before, and says what stands there', async () => {
  await ear.pressOnTop('上一题', { left: true });
  await ear.listen('上一题');
  assert.ok(ear.hears(/叫什么名字/) && ear.hears(/填的是：王桂英/), ear.all);
  await ear.pressMain();
  assert.ok(ear.hears(/身份证号/), ear.all);
  await ear.pressMain();
});

test('every other question is answered from what is heard, to the page that is checked', { timeout: 300_000 }, async () => {
  for (let at = 0; at < MOST_QUESTIONS && !ear.hears(/大按钮：都对/); at += 1) {
    await answer();
    await ear.pressMain();
  }
  assert.ok(ear.hears(/王桂英/), ear.all);
  assert.ok(!ear.memory.some((each) => /能点开：为什么问/.test(each.text)), 'why was offered again where it had been said');
  const parts = ear.memory.filter((each) => /^第 \d+ 部分/.test(each.text));
  assert.ok(parts.length > 1 && parts.every((each) => /^第 \d+ 部分，共 \d+ 部分$/.test(each.text)), 'a part and its name run together');
});

/** One question: a card number with a slip, a photo, a choice, a field; what may stay blank stays so. */
async function answer() {
  if (ear.hears(/填卡号/)) return cardNumber();
  if (ear.hears(/：拍照$/m)) return photo();
  const known = answerTo(ear.all);
  if (known?.write) return ear.write(known.write);
  for (const pick of known?.picks ?? []) await ear.press(pick);
}

async function cardNumber() {
  await ear.write(WRONG_CARD);
  if (!ear.hears(/对/)) await ear.pressMain();
  assert.ok(ear.hears(/请对着卡再看一遍/), ear.all);
  await ear.write(CARD);
}

async function photo() {
  assert.ok(ear.hears(/拿稳了再拍/), `how to hold the camera was not said:\n${ear.all}`);
  if (ear.hears(/可以不填/)) return undefined;
  await ear.photograph(/：拍照$/, await photograph(page, 'dark.png', { light: 40 }));
  assert.ok(ear.hears(/有点暗/), ear.all);
  await ear.photograph(/：重新拍$/, await card(browser));
  assert.ok(ear.hears(/照片收下了/), ear.all);
}

test('what is sent is told, and what she must agree to, one by one; forgotten ticks are heard', async () => {
  await ear.pressMain();
  assert.ok(ear.hears(/窗口/) && ear.hears(/只给办这件事的单位看|会在村里贴出来/), ear.all);
  const agree = ear.heard.filter((each) => /个，点一下打勾/.test(each.text)).map((each) => each.text);
  assert.ok(agree.length > 0, ear.all);
  await ear.pressMain();
  assert.ok(ear.hears(/还有 \d 条没打勾/), `nothing was said about the ticks:\n${ear.all}`);
  for (const each of agree) {
    ear.recall(each);
    await ear.press(/打勾/);
    assert.ok(ear.hears(/打了勾/), ear.all);
  }
});

test('handed in without a network she hears that it waits here; later, without a tap, that it has arrived', async () => {
  await ear.pressMain();
  // On a slow machine the page is still trying when it is read first; what became of it is read by itself.
  if (!ear.hears(/您这边办完了/)) await ear.listen('the try has ended');
  assert.ok(ear.hears(/您这边办完了/), ear.all);
  assert.ok(!ear.hears(/县里收到了/), 'nothing is received without a receipt');
  await world.network(true);
  await ear.listen('the network came');
  assert.ok(ear.hears(/县里收到了/), ear.all);
});

test('the page of the matter says of each step whether it is past, present or still to come', async () => {
  const { cases } = await world.call('ledger_list', {});
  await page.goto(`${world.url}#/case/${cases[0].id}`);
  await ear.listen('the matter was opened');
  assert.ok(ear.hears(/现在到了这一步/) && ear.hears(/还没到这一步/), ear.all);
});
