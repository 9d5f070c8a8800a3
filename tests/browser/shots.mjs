// Pictures of screens for a pair of eyes: `node shots.mjs OUT [name…]`, with WIDTH, LEVEL, THEME and LANGUAGE set by hand.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';
import { open, STATES } from './states.mjs';

const [out = 'shots', ...names] = process.argv.slice(2);
const width = Number(process.env.WIDTH ?? 360);
const HEIGHT = Number(process.env.HEIGHT ?? 760);
const look = { level: process.env.LEVEL ?? 'standard', theme: process.env.THEME ?? 'light', language: process.env.UI_LANG ?? 'zh-Hans' };

/** Makes the window as high as the page, so that what sticks to its foot is at the foot of the picture. */
async function grow(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(HEIGHT, height) });
  await page.waitForTimeout(30);
}

mkdirSync(out, { recursive: true });
const server = await serve();
const browser = await launch();
const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
page.on('pageerror', (cause) => console.error(cause));
for (const state of STATES.filter((each) => names.length === 0 || names.includes(each.name))) {
  await page.setViewportSize({ width, height: HEIGHT });
  await open(page, server.url, state, look);
  await page.waitForTimeout(80);
  if (!process.env.FOLD) await grow(page);
  await page.screenshot({ path: join(out, `${state.name}.png`) });
}
await browser.close();
await server.stop();
