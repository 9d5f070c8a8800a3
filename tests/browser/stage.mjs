// What a test file of the browser stands on: a device with a county or the example data, a browser, a phone's page; made before its
// tests, taken away after them. And what "in view" means: drawn between the bar on top and whatever sticks to the foot, uncovered.

import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { settle } from './prepared.mjs';
import { serve } from './serve.mjs';
import { World } from './world.mjs';

export const PHONE = { width: 360, height: 780 };
export const LAPTOP = { width: 1366, height: 768 };
const PATIENCE = 8000;

/** A device of its own, prepared, with one page; `ready` is handed the page and its browser. Answers the world of the device. */
export function onDevice({ viewport = PHONE, patience = PATIENCE, prepare = settle, ready }) {
  const world = new World();
  let browser;
  before(async () => {
    await world.start();
    await prepare(world);
    browser = await launch();
    await ready({ browser, page: await pageOf(browser, viewport, patience) });
  });
  after(async () => {
    await browser?.close();
    await world.end();
  });
  return world;
}

/** The example data, with one page; `ready` is handed the page, its browser and the address. */
export function onExamples({ viewport = PHONE, patience = PATIENCE, ready }) {
  let server;
  let browser;
  before(async () => {
    server = await serve();
    browser = await launch();
    await ready({ browser, url: server.url, page: await pageOf(browser, viewport, patience) });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}

/** A page on which nothing moves by itself. */
export async function pageOf(browser, viewport = PHONE, patience = PATIENCE) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(patience);
  return page;
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
