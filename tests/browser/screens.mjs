// The rules of a still screen over every state × shapes × text levels × themes × languages. `node screens.mjs` walks a
// pairwise cover of it (`npm test`); with ALL=1 the whole (`cargo xtask test screens all`), with ONLY=name,… some states.
// What every screen must keep besides: landscape, and the system's text at 200 % together with 特大 at 320 px.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pairwise, whole } from './cover.mjs';
import { OF_THE_PAGE, axe, inject, judge } from './rules/inject.mjs';
import { helpPlaces } from './rules/help.mjs';
import { walk } from './rules/walk.mjs';
import { onExamples } from './stage.mjs';
import { open, STATES } from './states.mjs';

const SHAPES = { 320: 640, 360: 780, 412: 892, 768: 1024, 1366: 768 };
const PHONE = 360;
const FACTORS = { level: ['standard', 'large', 'huge'], theme: ['light', 'dark', 'contrast'], language: ['zh-Hans', 'long', 'en', 'rtl', 'zh-Hant'] };
const TIGHT = [
  { width: 640, height: 360, level: 'huge', system: 1 },
  { width: 320, height: 640, level: 'huge', system: 2 },
];
const SYSTEM_TEXT = 16;
const PATIENCE = 25_000;
const AT_ONCE = Number(process.env.PAGES ?? 2);

const wanted = process.env.ONLY?.split(',');
const states = STATES.filter((state) => !wanted || wanted.some((name) => state.name.startsWith(name)));
const factors = { state: states.map((each) => each.name), shape: Object.keys(SHAPES), ...FACTORS };
const rows = process.env.ALL ? whole(factors) : pairwise(factors);
const help = helpPlaces();

let url;
let free;
onExamples({
  pages: AT_ONCE,
  bypassCSP: true,
  patience: PATIENCE,
  ready: async (made) => {
    ({ url, pages: free } = made);
    for (const page of free) await fitOut(page);
  },
});

describe('screens', { concurrency: AT_ONCE }, () => {
  for (const state of states) test(`${state.name} keeps the rules`, () => onAPage((page) => sweep(page, state)));
});

async function fitOut(page) {
  await inject(page);
  page.tools = await page.context().newCDPSession(page);
  page.faults = [];
  page.on('pageerror', (cause) => page.faults.push(`script: ${cause.message ?? cause}`));
}

async function onAPage(work) {
  const page = free.pop();
  try {
    await work(page);
  } finally {
    free.push(page);
  }
}

/** Opens the state once a language, looks at all its shapes there. */
async function sweep(page, state) {
  const faults = new Set();
  const mine = rows.filter((row) => row.state === state.name);
  const tellers = { colours: new Set(), axed: false };
  for (const language of FACTORS.language) {
    const here = mine.filter((row) => row.language === language);
    if (here.length === 0) continue;
    // What leads to a state leads there on a phone; a laptop has other ways to some.
    const width = state.open.length > 0 ? PHONE : Number(here[0].shape);
    await size(page, { width, height: SHAPES[width] });
    await open(page, url, state, { language });
    for (const row of here) (await look(page, state, row, tellers)).forEach((line) => faults.add(line));
    if (language === mine[0].language) (await tight(page, state)).forEach((line) => faults.add(line));
  }
  (await byKeyboard(page)).forEach((line) => faults.add(line));
  page.faults.splice(0).forEach((line) => faults.add(line));
  assert.deepEqual([...faults], []);
}

/** 21 and 27 on the page as it stands last: Tab reaches everything, shows where it is, and no bar lies over it. */
async function byKeyboard(page) {
  const found = await walk(page);
  return Object.entries(found).flatMap(([rule, lines]) => lines.map((line) => `${rule} [by keyboard] ${line}`));
}

/** One row: its shape, level and theme on the page as it is open. */
async function look(page, state, { shape, level, theme, language }, tellers) {
  await size(page, { width: Number(shape), height: SHAPES[shape], level, theme });
  const where = `${shape} ${level} ${theme} ${language}`;
  const found = await judged(page, where, [...(state.without ?? []), ...(tellers.axed ? OF_THE_PAGE : [])]);
  const place = await help.compare(page, `${shape} ${level} ${language}`);
  if (place) found.push(`28 [${where}] ${place}`);
  if (!tellers.colours.has(theme) || !tellers.axed) {
    const results = await axe(page, { onlyColours: tellers.axed });
    tellers.axed = true;
    tellers.colours.add(theme);
    found.push(...results.map(({ rule, text }) => `${rule} [${where}] ${text}`));
  }
  return found;
}

/** Landscape, and the system's own size doubled: what fits there fits everywhere. */
async function tight(page, state) {
  const found = [];
  for (const { width, height, level, system } of TIGHT) {
    await page.tools.send('Page.setFontSizes', { fontSizes: { standard: SYSTEM_TEXT * system } });
    await size(page, { width, height, level, theme: 'light' });
    found.push(...(await judged(page, `${width}×${height} ${level} system ${system * 100} %`, [...(state.without ?? []), ...OF_THE_PAGE])));
    if (system > 1) found.push(...(await follows(page)));
  }
  await page.tools.send('Page.setFontSizes', { fontSizes: { standard: SYSTEM_TEXT } });
  return found;
}

/** 3: whoever has doubled the system's text gets doubled text here. */
async function follows(page) {
  const px = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  return px < 59 ? [`3 [system 200 % huge] the body is ${px} px`] : [];
}

async function judged(page, where, without) {
  const found = await judge(page, without);
  return Object.entries(found).flatMap(([rule, lines]) => lines.map((line) => `${rule} [${where}] ${line}`));
}

async function size(page, { width, height, level, theme }) {
  await page.setViewportSize({ width, height });
  await page.evaluate(([size, colours]) => {
    if (size) document.documentElement.dataset.level = size;
    if (colours) document.documentElement.dataset.theme = colours;
  }, [level, theme]);
  // What depends on the width is drawn anew in the frame after it has changed.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
