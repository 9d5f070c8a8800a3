// Debian's own Chromium, headless, with nothing that reaches for a network; and the pages that are looked at in it.

import { chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-sync',
  '--disable-component-update', '--disable-default-apps', '--no-first-run', '--hide-scrollbars', '--font-render-hinting=none',
];
export const PHONE = { width: 360, height: 780 };
export const LAPTOP = { width: 1366, height: 768 };
/** A page that a finger touches. */
export const TOUCH = { hasTouch: true, isMobile: true };
/** A page on which things move as they do for whoever has not asked for stillness. */
export const MOVING = { reducedMotion: 'no-preference' };
const PATIENCE = 8000;

/** Starts the browser. A script of a page that throws fails the test that goes on; a program that is no test says what it does
 *  instead, for an error that nobody catches would end it in the middle. */
export async function launch(thrown = fail) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (...options) => watched(await newContext(...options), thrown);
  return browser;
}

function watched(context, thrown) {
  context.on('weberror', (fault) => thrown(new Error(`the page threw: ${fault.error().stack || fault.error()}`)));
  return context;
}

function fail(fault) {
  throw fault;
}

/** A browser for as long as something is done with it. */
export async function withBrowser(work, thrown) {
  const browser = await launch(thrown);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A page on which nothing moves by itself, a phone's unless said otherwise; `patience` in ms, all else as Playwright names it. */
export async function pageOf(browser, { patience = PATIENCE, ...look } = {}) {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: 'reduce', ...look });
  page.setDefaultTimeout(patience);
  return page;
}

/** A page for as long as something is done with it. */
export async function withPage(browser, look, work) {
  const page = await pageOf(browser, look);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}
