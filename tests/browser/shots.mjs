// Pictures of every state for a pair of eyes, with a contact sheet for each look: `node shots.mjs OUT [name…]` (names by
// their beginning). LOOKS=360-standard,1366-dark,… picks others; FOLD=1 shows the window instead of the whole page.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';
import { open, STATES } from './states.mjs';

const [out = 'shots', ...names] = process.argv.slice(2);
const HEIGHTS = { 320: 640, 360: 780, 412: 892, 768: 1024, 1366: 768 };
const LOOKS = (process.env.LOOKS ?? '360-standard,360-huge,1366-standard').split(',').map(lookOf);
const SHEET_WIDTH = { 360: 200, 1366: 420 };
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

async function shoot(page, server, look) {
  const folder = join(out, look.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const wanted = STATES.filter((state) => names.length === 0 || names.some((name) => state.name.startsWith(name)));
  for (const state of wanted) {
    await page.setViewportSize({ width: look.width, height: HEIGHTS[look.width] });
    await open(page, server.url, state, look).catch((cause) => console.error(`${state.name}: ${cause.message.split('\n')[0]}`));
    if (!process.env.FOLD) await grow(page, look);
    await page.waitForTimeout(60);
    await page.screenshot({ path: join(folder, `${state.name}.png`) });
  }
  sheet(folder, look, wanted.map((state) => state.name));
}

/** One picture of all, each under its name; of long pages the first two windows. */
function sheet(folder, look, states) {
  const first = `[${look.width}x${HEIGHTS[look.width] * 2}+0+0]`;
  const files = states.flatMap((name) => ['-label', name, join(folder, `${name}.png`) + first]);
  const width = SHEET_WIDTH[look.width] ?? 200;
  execFileSync('montage', [...files, '-tile', `${Math.floor(2800 / width)}x`, '-geometry', `${width}x${width * 3}>+6+6`, '-background', '#888', join(out, `${look.name}.png`)]);
  console.log(join(out, `${look.name}.png`));
}

const server = await serve();
const browser = await launch();
const page = await browser.newPage({ reducedMotion: 'reduce' });
page.setDefaultTimeout(PATIENCE);
page.on('pageerror', (cause) => console.error(cause));
for (const look of LOOKS) await shoot(page, server, look);
await browser.close();
await server.stop();
