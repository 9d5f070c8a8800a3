// Where somebody was on a page is where they come back to, by what is in view: the same lines at the same height, pixel by pixel, in
// a list, a guide and a part of a form, with the phone's own Back; a draft opens at the question it was left at, after a kill too.
// Real core; walked to from home, for an address that is typed begins a way of its own.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { comes } from './comes.mjs';
import { draftOf, keyOf, openAt } from './prepared.mjs';
import { becomesBlank, hiding, onDevice, press } from './stage.mjs';

const LOW = { width: 360, height: 640 };
/** A finger moves a page by so much. */
const FAR = 380;
const LEAST = 150;
/** The ring of focus of a button in a bar reaches so far out of it. */
const RING = 10;
/** The round corner of a card is not drawn to the same shade twice; a line of text moved by one pixel differs by far more. */
const SHADE = 24;
let page;
const world = onDevice({ viewport: LOW, ready: (made) => ({ page } = made) });

beforeEach(() => world.call('system_change_settings', { oneQuestion: true }));

const main = () => page.locator('main');
const button = (name) => page.getByRole('button', { name }).first();
const scrolledTo = () => page.evaluate(() => scrollY);
const answers = () => page.locator('.answer').nth(4).waitFor();
const headed = (name) => page.getByRole('heading', { level: 1, name }).waitFor();

async function home() {
  await page.goto('about:blank');
  await page.goto(world.url);
  await page.getByRole('searchbox').first().waitFor();
}

/** From home to a guide, as somebody does who looks for it. */
async function toGuide() {
  await home();
  await page.getByRole('searchbox').fill('八十岁补钱');
  await page.keyboard.press('Enter');
  await main().locator('.item', { hasText: '八十岁以上老人补贴' }).first().click();
  await answers();
}

/** What is seen between the bar on top and the foot, as a picture. */
async function view() {
  const { from, to } = await page.evaluate(() => ({
    from: document.querySelector('.top').getBoundingClientRect().bottom,
    to: [...document.querySelectorAll('.foot')].find((each) => each.checkVisibility())?.getBoundingClientRect().top ?? innerHeight,
  }));
  return page.screenshot({ clip: { x: 0, y: Math.ceil(from) + RING, width: LOW.width, height: Math.floor(to) - Math.ceil(from) - 2 * RING } });
}

/** What the pictures do not share; blank when every pixel is the same to the eye. */
function differs(wanted, seen) {
  return page.evaluate(async ({ both, shade }) => {
    const pixels = async (png) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (each) => each.charCodeAt(0))]));
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, image.width, image.height).data;
    };
    const [one, other] = await Promise.all(both.map(pixels));
    if (one.length !== other.length) return `${other.length} figures, not ${one.length}`;
    const others = one.filter((each, at) => Math.abs(each - other[at]) > shade).length;
    return others === 0 ? '' : `${others} of ${one.length} figures of the pixels are others`;
  }, { both: [wanted, seen].map((each) => each.toString('base64')), shade: SHADE });
}

/** Moves the page as a finger does; answers what is in view there. */
async function readOn() {
  const top = await view();
  await page.mouse.move(LOW.width / 2, LOW.height / 2);
  await page.mouse.wheel(0, FAR);
  assert.ok(await comes(async () => (await scrolledTo()) > LEAST), 'the page is too short to tell');
  let there = await view();
  await comes(async () => {
    const before = there;
    there = await view();
    return (await differs(before, there)) === '';
  });
  assert.notEqual(await differs(top, there), '', 'the page did not move');
  return there;
}

const isBackAt = async (there, what) => assert.equal(await becomesBlank(async () => differs(there, await view())), '', what);
const begins = async () => assert.equal(await scrolledTo(), 0, 'a new page begins at its heading');

test('a list is as it was left', async () => {
  await home();
  await button('养老').click();
  const items = page.locator('.cards .item');
  await items.nth(3).waitFor();
  const there = await readOn();
  await press(items.nth(3));
  await answers();
  await begins();
  await page.goBack();
  await items.nth(3).waitFor();
  await isBackAt(there, 'other lines of the list are in view');
});

test('a guide is as it was left, when one comes back from the form it led to', async () => {
  await toGuide();
  const there = await readOn();
  await press(button('开始填'));
  await headed(/叫什么名字/);
  await begins();
  await page.goBack();
  await answers();
  await isBackAt(there, 'other lines of the guide are in view');
});

test('a guide is as it was left, when help lay over it', async () => {
  await toGuide();
  const there = await readOn();
  await press(button('求助'));
  await headed('找人帮忙');
  await begins();
  await page.goBack();
  await answers();
  await isBackAt(there, 'other lines of the guide are in view');
});

test('a part of a form is as it was left, when help lay over it', async () => {
  await world.call('system_change_settings', { oneQuestion: false });
  await toGuide();
  await press(page.locator('.foot .btn.main'));
  await page.locator('.question').nth(1).waitFor();
  await page.evaluate(() => document.activeElement.blur());
  const there = await readOn();
  await press(button('求助'));
  await headed('找人帮忙');
  await begins();
  await page.goBack();
  await page.locator('.question').nth(1).waitFor();
  await page.evaluate(() => document.activeElement.blur());
  await isBackAt(there, 'other questions are in view');
});

test('a draft opens at the question it was left at, after the plug was pulled too', async () => {
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英' });
  await openAt(page, world, draft, keyOf(draft, '/person/name'));
  const heading = () => main().locator('h1').first().innerText();
  const first = await heading();
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('draft_keep_place') ?? false);
  await page.locator('.foot .btn.main').click();
  await page.waitForFunction((was) => document.querySelector('main h1').innerText !== was, first);
  await kept;
  const left = await heading();
  await world.kill();
  await world.start();
  await home();
  await page.goto(`${world.url}#/form/${draft.id}`);
  await headed(left);
  assert.equal(await becomesBlank(() => hiding(page.getByRole('heading', { level: 1, name: left }))), '', 'the question');
});
