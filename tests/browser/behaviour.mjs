// What single screens do: focus, back, problems that lead to their field, ticks that nobody made, reminders. With example data.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

const HEIGHT = 740;
let url;
let page;
onExamples({ viewport: { width: 360, height: HEIGHT }, patience: 20_000, ready: (made) => ({ url, page } = made) });

test('a new screen puts the focus on its heading; back leads back', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await open(page, url, STATES.find((state) => state.name === 'home'));
  await page.getByRole('button', { name: '我的材料' }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '我的材料');
  await page.goBack();
  await page.getByRole('button', { name: '帮别人办' }).waitFor();
});

test('an unanswered page says what is missing, takes the focus, and leads to each field', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await open(page, url, STATES.find((state) => state.name === 'form-section-wrong'));
  const links = page.locator('section.card.need button');
  assert.equal(await page.evaluate(() => document.activeElement.matches('section.card.need')), true);
  const said = await page.locator('p.wrong[id]').allInnerTexts();
  // The list names each question; at the question itself its own words above are not said again.
  const listed = await links.allInnerTexts();
  assert.equal(listed.length, said.length);
  listed.forEach((text, at) => assert.ok(text.endsWith(said[at]) && text.length > said[at].length, `${text} · ${said[at]}`));
  await links.nth(1).click();
  await page.waitForFunction(() => document.activeElement.id === 'q-data-id');
});

test('a wrong check digit is said in words, and what was typed stays', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await open(page, url, STATES.find((state) => state.name === 'form-id'));
  for (const key of '990123194403120022') await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByText('有一位写错了').waitFor();
  assert.equal(await page.inputValue('#q-data-id'), '990123 19440312 0022');
});

test('nothing is ticked beforehand', async () => {
  await open(page, url, STATES.find((state) => state.name === 'send'));
  assert.equal(await page.locator('input[type=checkbox]:checked').count(), 0);
});

test('without a voice no button promises to read', async () => {
  const guide = STATES.find((state) => state.name === 'guide');
  await open(page, url, { ...guide, query: 'silent' });
  assert.equal(await page.getByText('念给我听').count(), 0);
});

test('a reminder is asked for on the guide, taken note of in the list, and stopped there', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  const guide = STATES.find((state) => state.name === 'guide-remind');
  await open(page, url, { ...guide, query: '' });
  await page.getByText(/^提醒/).click();
  const wish = page.getByRole('checkbox', { name: '到时候提醒我' });
  assert.equal(await wish.isChecked(), false);
  await page.getByRole('button', { name: '改上次的日子' }).click();
  for (const [part, text] of [['year', '2025'], ['month', '12'], ['day', '15']]) await page.fill(`#last-done-pension-verify-${part}`, text);
  await page.getByRole('button', { name: '填好了' }).click();
  await page.getByText('上次是2025年12月15日办的').waitFor();
  await wish.check();
  await page.getByRole('button', { name: '看我的全部提醒' }).click();
  await page.getByRole('heading', { name: '我的提醒' }).waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '知道了' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '不再提醒' }).click();
  await page.getByText('还没有要提醒的事').waitFor();
});

/** The language each text of the page is read in, by its words. */
const readIn = (words) => page.evaluate((wanted) => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.nodeValue.includes(wanted)) return walker.currentNode.parentElement.closest('[lang]').lang;
  return null;
}, words);

test('on an English page what the county wrote is read in Chinese and the rest in English, as the page changes', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await open(page, url, STATES.find((state) => state.name === 'form-choice'), { language: 'en' });
  assert.equal(await readIn('一个人住'), 'zh-Hans');
  assert.equal(await readIn('Continue'), 'en');
  await page.evaluate(() => {
    const heading = document.querySelector('h1');
    heading.insertAdjacentHTML('afterend', '<p id="late">每月一百元<b>a month</b></p><p id="turned">Ready</p>');
    document.getElementById('turned').firstChild.data = '办好了';
  });
  assert.deepEqual([await readIn('每月一百元'), await readIn('a month'), await readIn('办好了')], ['zh-Hans', 'en', 'zh-Hans']);
  await page.evaluate(() => (document.getElementById('turned').firstChild.data = 'Ready again'));
  assert.equal(await readIn('Ready again'), 'en');
});

test('a page that becomes Chinese says nothing about Chinese any more', async () => {
  await open(page, url, STATES.find((state) => state.name === 'settings-language'), { language: 'en' });
  assert.equal(await readIn('简体中文'), 'zh-Hans');
  await page.getByText('简体中文').click();
  await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
  assert.equal(await page.locator('main [lang]').count(), 0);
});

test('a helper sees a table where there is room for one, cards where there is none, and nothing wider than the page', async () => {
  const people = STATES.find((state) => state.name === 'people');
  const seen = async (width, level, language) => {
    await page.setViewportSize({ width, height: 768 });
    await open(page, url, people, { level, language });
    await page.locator('main table, main .cards').first().waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} ${level} ${language} is too wide`);
    return (await page.locator('main table').count()) === 1;
  };
  assert.deepEqual([await seen(1366, 'standard', 'zh-Hans'), await seen(1024, 'standard', 'zh-Hans')], [true, true]);
  assert.deepEqual([await seen(1366, 'huge', 'zh-Hans'), await seen(360, 'standard', 'zh-Hans')], [false, false]);
  assert.equal(await seen(1920, 'large', 'en'), true);
  for (const language of ['en', 'long']) for (const width of [1024, 1100, 1200]) await seen(width, 'standard', language);
  await seen(1366, 'standard', 'zh-Hans');
  await page.setViewportSize({ width: 412, height: 768 });
  await page.locator('main .cards').waitFor();
});

test('practising says so in two lines on a phone in the largest text, in every language', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  for (const name of ['practice-guide', 'practice-form']) for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
    await open(page, url, STATES.find((state) => state.name === name), { level: 'huge', language });
    const lines = await page.locator('aside.practice').evaluate((banner) => {
      const walker = document.createTreeWalker(banner, NodeFilter.SHOW_TEXT);
      const middles = [];
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const heard = getComputedStyle(walker.currentNode.parentElement).clipPath !== 'none';
        if (!heard) middles.push(...[...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top + box.height / 2));
      }
      return middles.sort((a, b) => a - b).filter((middle, at, all) => at === 0 || middle - all[at - 1] > 15).length;
    });
    assert.equal(lines, 2, `${name} ${language}`);
  }
});
