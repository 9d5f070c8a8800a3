// What a test file of the browser stands on: a device with a county or the example data, a browser, its pages; made before its
// tests, taken away after them. And what "in view" means: drawn between the bar on top and whatever sticks to the foot, uncovered.

import { after, afterEach, before, beforeEach } from 'node:test';
import { launch, pageOf } from './browser.mjs';
import { settle } from './prepared.mjs';
import { serve } from './serve.mjs';
import { World } from './world.mjs';

export { LAPTOP, MOVING, PHONE, TOUCH } from './browser.mjs';

/** A device of its own, prepared (`null`: as it is out of the box), with one page or `pages` of them; `ready` is handed them and
 *  their browser, `look` is what `pageOf` takes. Answers the world of the device. */
export function onDevice({ world = new World(), prepare = settle, pages = 1, ready, ...look }) {
  let browser;
  before(async () => {
    await world.start();
    await prepare?.(world);
    browser = await launch();
    await ready({ browser, ...(await pagesOf(browser, pages, look)) });
  });
  after(async () => {
    await browser?.close();
    await world.end();
  });
  return world;
}

/** A device of its own for every test, out of the box unless `prepare` says more; `ready` is handed it, its page and the browser. */
export function onFreshDevices({ prepare, ready, ...look }) {
  let browser;
  let world;
  onBrowser((made) => (browser = made));
  beforeEach(async () => {
    world = new World();
    await world.start();
    await prepare?.(world);
    await ready({ world, browser, page: await pageOf(browser, look) });
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    await world?.end();
  });
}

/** The example data, or another folder, with one page or `pages` of them; `ready` is handed them, their browser and the address. */
export function onExamples({ folder, pages = 1, ready, ...look }) {
  let server;
  let browser;
  before(async () => {
    server = await serve(folder);
    browser = await launch();
    await ready({ browser, url: server.url, ...(await pagesOf(browser, pages, look)) });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}

/** A browser and nothing else, where each test makes its own world. */
export function onBrowser(ready) {
  let browser;
  before(async () => ready((browser = await launch())));
  after(() => browser?.close());
}

async function pagesOf(browser, count, look) {
  const pages = [];
  for (let at = 0; at < count; at += 1) pages.push(await pageOf(browser, look));
  return { page: pages[0], pages };
}

/** Presses where it stands, as a finger does: nothing is scrolled for it. */
export async function press(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  await locator.page().mouse.click(x + width / 2, y + height / 2);
}

/** What hides a part of an element, measured on the screen; blank when all of it is in view. */
export function hiding(locator) {
  return locator.first().evaluate((element) => {
    const sticks = (bar) => bar && getComputedStyle(bar).position === 'sticky';
    const bar = (name) => [...document.querySelectorAll(name)].find((each) => each.checkVisibility());
    const box = element.getBoundingClientRect();
    if (box.height === 0) return 'it is not drawn';
    const from = sticks(bar('.top')) ? bar('.top').getBoundingClientRect().bottom : 0;
    const to = sticks(bar('.foot')) ? bar('.foot').getBoundingClientRect().top : innerHeight;
    if (box.top < from - 1) return `${Math.round(from - box.top)} px above what is in view`;
    if (box.bottom > to + 1) return `${Math.round(box.bottom - to)} px below what is in view`;
    const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return on && (element.contains(on) || on.contains(element)) ? '' : `covered by ${on?.className}`;
  });
}

/** Asks until the answer is blank; gives what was answered last. */
export async function becomesBlank(ask, within = 4000) {
  let said = await ask();
  for (const end = Date.now() + within; said !== '' && Date.now() < end; said = await ask()) await new Promise((go) => setTimeout(go, 50));
  return said;
}
