// The clerk at the county's desk, as the tests need them: signed in, before the list of what has come in or at the one case.

import { comes } from './comes.mjs';

/** How long the county may take to have looked at what came. */
export const COUNTY_MS = 20_000;

/** A page of the desk with a clerk signed in; `world` knows where the desk is. */
export async function atDesk(browser, world) {
  const { desk, access } = await world.county();
  const page = await browser.newPage();
  await page.goto(desk);
  await page.fill('#clerk', '赵窗口');
  await page.fill('#token', access);
  await page.locator('button.main').first().click();
  return page;
}

/** The first case, as soon as a clerk can act. */
export async function atCase(browser, world) {
  const desk = await atDesk(browser, world);
  const cases = desk.locator('a[href^="/cases/"]');
  await comes(async () => (await cases.count()) > 0 || (await desk.reload(), false), COUNTY_MS);
  await cases.first().click();
  const form = askForm(desk);
  await comes(async () => (await form.count()) > 0 || (await desk.reload(), false), COUNTY_MS);
  return desk;
}

/** The form by which corrections are asked for. */
const askForm = (desk) => desk.locator('form[action$="/corrections"]');

/** Opens it. */
export async function openAsking(desk) {
  const form = askForm(desk);
  await desk.locator('details', { has: form }).locator('summary').click();
  return form;
}

/** Asks for these to be mended: a piece of the question, and what is to be done. */
export async function askFor(desk, items, until = '2026-12-01') {
  const form = await openAsking(desk);
  for (const [question, note] of items) {
    const line = form.locator('div.card', { hasText: question }).first();
    await line.locator('input[type=checkbox]').check();
    await line.locator('textarea').fill(note);
  }
  await form.locator('[name=until]').fill(until);
  await form.locator('button.main').click();
  await sure(desk);
}

/** Says yes to the question that stands before every act. */
export const sure = (desk) => desk.locator('form:has([name=sure][value=yes]) button').click();
