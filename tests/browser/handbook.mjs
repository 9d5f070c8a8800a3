// Takes the pictures of the handbook from the running program (real core, demonstration county) and lays the handbook out as
// pages to print: `node handbook.mjs`. Pictures go beside the text, sheets into OUT (or a temporary folder). A handbook that
// does not fit its number of pages is a failure.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';
import { clerkPictures } from './handbook/clerk.mjs';
import { elderPictures } from './handbook/elder.mjs';
import { helperPictures } from './handbook/helper.mjs';
import { sheets } from './handbook/sheets.mjs';

const TEXT = join(dirname(fileURLToPath(import.meta.url)), '../../docs/handbook');
const OUT = process.env.OUT ?? mkdtempSync(join(tmpdir(), 'handbook-'));
/** Pages on paper, A4: what somebody reads standing, and what somebody learns in an afternoon. */
const PAGES = { elder: 1, helper: 4, clerk: 4 };
const LARGEST = 120 * 1024;

mkdirSync(OUT, { recursive: true });
const pictures = join(TEXT, 'pictures');
mkdirSync(pictures, { recursive: true });
const browser = await launch();
try {
  const taken = [...(await elderPictures(browser, pictures)), ...(await clerkPictures(browser, pictures)), ...(await helperPictures(browser, pictures))];
  for (const file of taken) assert.ok(statSync(file).size <= LARGEST, `${file}: ${statSync(file).size} bytes`);
  for (const [name, most] of Object.entries(PAGES)) {
    const source = readFileSync(join(TEXT, `${name}.md`), 'utf8');
    const { file, pages } = await sheets(browser, { name, source, base: pathToFileURL(`${TEXT}/`).href, out: OUT });
    assert.ok(pages <= most, `${name}: ${pages} pages, ${most} is the limit`);
    console.log(`${file}: ${pages} page(s)`);
  }
} finally {
  await browser.close();
}
