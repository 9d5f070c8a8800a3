// What the tests of faults share: a world of its own for each, a phone of 360 × 780, and what "in view" means.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from '../browser.mjs';
import { withExamples } from '../serve.mjs';
import { onBrowser } from '../stage.mjs';
import { withDevice } from '../world.mjs';

export { comes } from '../comes.mjs';

const PATIENCE = 20_000;
const MOST = 300_000;
let browser;
onBrowser((made) => (browser = made));

/** One fault by its number, with a fresh device and county. */
export function fault(number, what, body) {
  test(`fault ${number}: ${what}`, { timeout: MOST }, async () => {
    await withDevice((world) => onAPhone((page) => body({ world, page })));
  });
}

/** One fault in states that a real core is hard to bring into: example data. */
export function faultOnExamples(number, what, body) {
  test(`fault ${number}: ${what}`, { timeout: MOST }, async () => {
    await withExamples((url) => onAPhone((page) => body({ url, page })));
  });
}

const onAPhone = (work) => withPage(browser, { patience: PATIENCE }, work);

/** The way on from a question. */
export const onward = (page) => page.getByRole('button', { name: /^(继续|填完了|下一步|好了，继续|就这些|回到核对)/ }).first();

/** Whether the person sees all of it now, without scrolling. */
export async function inView(locator) {
  return locator.first().evaluate((element) => {
    const box = element.getBoundingClientRect();
    const on = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    return box.height > 0 && box.top >= -1 && box.bottom <= innerHeight + 1 && on !== null && (element.contains(on) || on.contains(element));
  });
}

/** What is said to be wrong, as far as it is in view. */
export async function wrongInView(page) {
  const said = page.locator('.wrong, [role=alert], .bad').filter({ hasText: /\S/ });
  for (const one of await said.all()) if ((await one.isVisible()) && (await inView(one))) return (await one.innerText()).trim();
  return '';
}

/** The heading of the page. */
export const heading = (page) => page.locator('h1:visible').first().innerText();

/** Notes every command the page sends. */
export function watchCommands(page) {
  const sent = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/ipc')) sent.push(JSON.parse(request.postData()));
  });
  return sent;
}

export { assert };
