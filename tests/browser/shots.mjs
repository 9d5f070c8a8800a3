// Pictures of every state for a pair of eyes, with contact sheets for each look: `node shots.mjs OUT [name…]` (names by
// their beginning). LOOKS=360-standard,1366-dark,… picks others; FOLD=1 shows the window instead of the whole page. What goes
// wrong with one state or sheet is said, and the others are made all the same.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser, withPage } from './browser.mjs';
import { withExamples } from './serve.mjs';
import { open, STATES } from './states.mjs';

const [out = 'shots', ...names] = process.argv.slice(2);
const HEIGHTS = { 320: 640, 360: 780, 412: 892, 768: 1024, 1366: 768 };
const LOOKS = (process.env.LOOKS ?? '360-standard,360-huge,1366-standard').split(',').map(lookOf);
const SHEET_WIDTH = { 360: 200, 1366: 420 };
const SHEET_WIDE = 2800;
const SHEET_ROWS = 3;
const MOST_HIGH = 6000;
const PATIENCE = 30_000;

/** `360-huge-dark-en`: width, and in any order level, theme, language. */
function lookOf(name) {
  const [width, ...rest] = name.split('-');
  const pick = (of, otherwise) => rest.find((part) => of.includes(part)) ?? otherwise;
  const language = { hant: 'zh-Hant', en: 'en', long: 'long', rtl: 'rtl' }[pick(['hant', 'en', 'long', 'rtl'], '')] ?? 'zh-Hans';
  return { name, width: Number(width), level: pick(['large', 'huge'], 'standard'), theme: pick(['dark', 'contrast'], 'light'), language };
}

/** Makes the window as high as the page, so that what sticks to its foot is at the foot of the picture. */
async function grow(page, look) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: look.width, height: Math.min(MOST_HIGH, Math.max(HEIGHTS[look.width], height)) });
}

async function shoot(page, url, look) {
  const folder = join(out, look.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const wanted = STATES.filter((state) => names.length === 0 || names.some((name) => state.name.startsWith(name)));
  for (const state of wanted) {
    now = `${look.name} ${state.name}`;
    await picture(page, url, state, look, join(folder, `${state.name}.png`)).catch(broken);
  }
  sheets(folder, look, wanted.map((state) => state.name).filter((name) => existsSync(join(folder, `${name}.png`))));
}

/** What does not lead there on this width is said; the picture shows how far it came. */
async function picture(page, url, state, look, path) {
  await page.setViewportSize({ width: look.width, height: HEIGHTS[look.width] });
  await open(page, url, state, look).catch((cause) => console.error(`${now}: ${firstLine(cause)}`));
  if (!process.env.FOLD) await grow(page, look);
  await page.waitForTimeout(60);
  await page.screenshot({ path });
}

/** What is being made, for whatever goes wrong meanwhile. */
let now = '';

/** Something was not made as it should be: said, and told to whoever called, at the end. */
function broken(cause) {
  console.error(`${now}: ${firstLine(cause)}`);
  process.exitCode = 1;
}

const firstLine = (cause) => String(cause.message ?? cause).trim().split('\n')[0];

/** Pictures of some at a time, each under its name: more than one picture can hold at once, a system refuses to join. Of long
 *  pages the first two windows. */
function sheets(folder, look, states) {
  const width = SHEET_WIDTH[look.width] ?? 200;
  const columns = Math.floor(SHEET_WIDE / width);
  const high = Math.ceil((width * HEIGHTS[look.width] * 2) / look.width);
  for (let from = 0; from < states.length; from += columns * SHEET_ROWS) {
    const some = states.slice(from, from + columns * SHEET_ROWS);
    const name = join(out, `${look.name}-${1 + from / (columns * SHEET_ROWS)}.png`);
    const files = some.flatMap((state) => ['-label', state, join(folder, `${state}.png`) + `[${look.width}x${HEIGHTS[look.width] * 2}+0+0]`]);
    now = name;
    try {
      execFileSync('montage', [...files, '-tile', `${columns}x`, '-geometry', `${width}x${high}>+6+6`, '-background', '#888', name], { stdio: ['ignore', 'ignore', 'pipe'] });
      console.log(name);
    } catch (cause) {
      broken(cause);
    }
  }
}

const allLooks = (url) => (browser) => withPage(browser, { patience: PATIENCE }, async (page) => {
  for (const look of LOOKS) await shoot(page, url, look);
});
await withExamples((url) => withBrowser(allLooks(url), broken));
