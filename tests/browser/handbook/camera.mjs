// What the pictures of the handbook share: a phone and a laptop to look at, a photo of a card that nobody owns, and waiting
// until a page has come to rest.

import { join } from 'node:path';
import { withDevice } from '../world.mjs';

export const PHONE = { width: 360, height: 720 };
export const LAPTOP = { width: 1180, height: 680 };
/** The desk's pages are plain; a narrower window keeps their words readable on paper. */
export const DESK = { width: 960, height: 560 };
const PATIENCE = 15_000;
const REST = 300;

/** A page of this size, and a way to take pictures of it into a folder; remembers which were taken. */
async function camera(browser, folder, viewport, sharp = 1.5) {
  const context = await browser.newContext({ viewport, deviceScaleFactor: sharp, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const taken = [];
  /** `typing`: the cursor stays where somebody types, and the page where that has brought it. */
  async function take(name, { typing = false } = {}) {
    await page.evaluate(() => document.fonts.ready);
    if (!typing) await page.evaluate(() => document.activeElement?.blur());
    await page.waitForTimeout(REST);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    taken.push(path);
  }
  return { page, take, taken, close: () => context.close() };
}

/** A device of its own and cameras on it (size, sharpness) while pictures are taken; answers which the first of them took. */
export function withCameras(browser, folder, looks, work) {
  return withDevice(async (world) => {
    const cameras = [];
    try {
      for (const look of looks) cameras.push(await camera(browser, folder, ...look));
      await work(world, ...cameras);
      return cameras[0].taken;
    } finally {
      for (const each of cameras) await each.close();
    }
  });
}

/** A card that nobody owns, as a camera would see it. */
export async function card(browser) {
  const page = await browser.newPage({ viewport: { width: 640, height: 404 } });
  await page.setContent(`<body style="margin:0;font:28px sans-serif;background:#cfe0e8;color:#334"><div style="padding:60px">姓名 王桂英<br><br>样张，不是真的证件<br><br>9901 23** **** ****</div></body>`);
  const buffer = await page.screenshot({ type: 'jpeg', quality: 85 });
  await page.close();
  return { name: 'card.jpg', mimeType: 'image/jpeg', buffer };
}

/** Opens a screen of the app anew. */
export async function visit(page, world, hash) {
  await page.goto('about:blank');
  await page.goto(`${world.url}${hash}`);
  await page.locator('h1').first().waitFor({ state: 'attached' });
}
