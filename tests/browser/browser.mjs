// Debian's own Chromium, headless, with nothing that reaches for a network.

import { chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-sync',
  '--disable-component-update', '--disable-default-apps', '--no-first-run', '--hide-scrollbars', '--font-render-hinting=none',
];

/** Starts the browser. A script of a page that throws fails the test that goes on. */
export async function launch() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (...options) => watched(await newContext(...options));
  return browser;
}

function watched(context) {
  context.on('weberror', (fault) => {
    throw new Error(`the page threw: ${fault.error().stack ?? fault.error()}`);
  });
  return context;
}
