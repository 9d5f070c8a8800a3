// Every screen × five widths × three text levels × three themes × three languages. Sizes and flow are measured at every
// width and level; colours do not depend on the width and axe is slow, so axe runs once in full for every screen and
// once for the colours of each other theme; languages are measured where their words are tightest. One page serves all.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { limits, measure } from './rules.mjs';
import { serve } from './serve.mjs';
import { open, STATES } from './states.mjs';

const WIDTHS = [320, 360, 412, 768, 1366];
const LEVELS = ['standard', 'large', 'huge'];
const THEMES = ['light', 'dark', 'contrast'];
const HEIGHT = 740;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: true } };
/** Rules about a whole page, which a page full of examples cannot keep. */
const WHOLE_PAGE = [
  'landmark-unique', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level', 'landmark-complementary-is-top-level', 'heading-order', 'page-has-heading-one',
  'duplicate-id-aria', 'target-size',
];

let server;
let browser;
let page;
/** Width and level -> where help stands; the same on every screen. */
const helpAt = new Map();

before(async () => {
  server = await serve();
  browser = await launch();
  page = await browser.newPage({ viewport: { width: WIDTHS[0], height: HEIGHT }, reducedMotion: 'reduce', bypassCSP: true });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const state of STATES) {
  test(`${state.name}: fits, is large enough, and axe is content`, async () => {
    const faults = [];
    const watch = (cause) => faults.push(`script: ${cause.message ?? cause}`);
    page.on('pageerror', watch);
    await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
    await open(page, server.url, state);
    await everySize(state, faults);
    await everyTheme(faults);
    page.off('pageerror', watch);
    assert.deepEqual(faults, []);
  });
}

for (const language of ['zh-Hant', 'en']) {
  test(`${language}: every screen fits at the tightest`, async () => {
    const faults = [];
    await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
    for (const state of STATES.filter((each) => each.open === null)) {
      await open(page, server.url, state, { level: 'huge', language });
      const { found } = await page.evaluate(measure, limits('huge'));
      faults.push(...found.map((line) => `${state.name}: ${line}`));
      assert.equal(await page.getAttribute('html', 'lang'), language);
    }
    assert.deepEqual(faults, []);
  });
}

test('the keyboard reaches everything, and what has the focus is never hidden', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  for (const name of ['home', 'guide', 'form-choice', 'send', 'settings']) {
    await open(page, server.url, STATES.find((state) => state.name === name));
    assert.deepEqual(await walk(), [], name);
  }
});

test('a new screen puts the focus on its heading; back leads back', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await open(page, server.url, STATES.find((state) => state.name === 'home'));
  await page.getByRole('button', { name: '我的材料' }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '我的材料');
  await page.goBack();
  await page.getByRole('button', { name: '帮别人办' }).waitFor();
});

test('an unanswered page says what is missing, takes the focus, and leads to each field', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await open(page, server.url, STATES.find((state) => state.name === 'form-section-wrong'));
  const links = page.locator('section.card.need button');
  assert.equal(await page.evaluate(() => document.activeElement.matches('section.card.need')), true);
  const said = await page.locator('p.wrong[id]').allInnerTexts();
  assert.deepEqual(await links.allInnerTexts(), said);
  await links.nth(1).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q-data-id');
});

test('a wrong check digit is said in words, and what was typed stays', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await open(page, server.url, STATES.find((state) => state.name === 'form-id'));
  for (const key of '990123194403120022') await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByText('最后一位对不上').waitFor();
  assert.equal(await page.inputValue('#q-data-id'), '990123 19440312 0022');
});

test('nothing is ticked beforehand', async () => {
  await open(page, server.url, STATES.find((state) => state.name === 'send'));
  assert.equal(await page.locator('input[type=checkbox]:checked').count(), 0);
});

test('without a voice no button promises to read', async () => {
  const guide = STATES.find((state) => state.name === 'guide');
  await open(page, server.url, { ...guide, query: 'silent' });
  assert.equal(await page.getByText('念给我听').count(), 0);
});

test('a reminder is asked for on the guide, taken note of in the list, and stopped there', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  const guide = STATES.find((state) => state.name === 'guide-remind');
  await open(page, server.url, { ...guide, query: '' });
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

test('every component example passes axe', async () => {
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await page.goto('about:blank');
  await page.goto(`${server.url}?fake&examples`);
  await page.waitForSelector('[data-example]');
  assert.ok((await page.locator('[data-example]').count()) >= 40);
  assert.deepEqual(await axe({ without: WHOLE_PAGE }), []);
});

async function everySize(state, faults) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const level of LEVELS) {
      await page.evaluate((wanted) => (document.documentElement.dataset.level = wanted), level);
      const { found, place } = await page.evaluate(measure, limits(level));
      faults.push(...found.map((line) => `${width} ${level}: ${line}`));
      const expected = helpAt.get(`${width} ${level}`) ?? place;
      helpAt.set(`${width} ${level}`, expected);
      if (place !== expected) faults.push(`${width} ${level}: help at ${place} instead of ${expected}`);
    }
  }
}

async function everyTheme(faults) {
  await page.evaluate(() => (document.documentElement.dataset.level = 'standard'));
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: WIDTHS[0], height: Math.max(HEIGHT, height) });
  for (const theme of THEMES) {
    await page.evaluate((wanted) => (document.documentElement.dataset.theme = wanted), theme);
    faults.push(...(await axe({ onlyColours: theme !== 'light' })).map((line) => `${theme}: ${line}`));
  }
}

async function axe({ without = [], onlyColours = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const colours = { runOnly: ['color-contrast', 'color-contrast-enhanced'] };
  const options = { resultTypes: ['violations'], ...(onlyColours ? colours : { rules: { ...RULES, ...off } }) };
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, given);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
  }, options);
}

/** Tabs through the page once; answers what was hidden while it had the focus, and what was never reached. */
async function walk() {
  await page.evaluate(() => document.activeElement?.blur());
  const seen = new Set();
  const hidden = [];
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      element.dataset.seen = 'yes';
      const box = (element.closest('.choice') ?? element).getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 30));
      const shown = top !== null && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element));
      return { name: element.outerHTML.slice(0, 80), shown };
    });
    if (at === null || seen.size > 110) break;
    seen.add(at.name);
    if (!at.shown) hidden.push(`hidden: ${at.name}`);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input:not([type=radio]), summary')]
      .filter((element) => element.checkVisibility() && !element.dataset.seen && !element.disabled)
      .map((element) => `never reached: ${element.outerHTML.slice(0, 80)}`),
  );
  return [...hidden, ...missed];
}
