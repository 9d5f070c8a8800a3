// The clerk's pictures: the desk's own pages, with one application that a phone has just sent.

import { sure } from '../desk.mjs';
import { settle } from '../prepared.mjs';
import { DESK, PHONE, visit, withCameras } from './camera.mjs';
import { readyDraft } from './elder.mjs';

const ROUNDS = 60;

export function clerkPictures(browser, folder) {
  return withCameras(browser, folder, [[DESK, 1], [PHONE]], async (world, { page, take }, phone) => {
    await handIn(browser, phone.page, world);
    const { desk, access } = await world.county();
    await page.goto(desk);
    await take('clerk-login');
    await page.fill('#clerk', '赵窗口');
    await page.fill('#token', access);
    await page.locator('button.main').first().click();
    await untilThere(page, page.locator('a[href^="/cases/"]'));
    await take('clerk-list');
    await page.locator('a[href^="/cases/"]').first().click();
    await take('clerk-case');
    await act(page, 'accept', async (form) => {
      await form.locator('button.main').click();
      await sure(page);
    });
    await act(page, 'corrections', async (form) => {
      const line = form.locator('div.card').first();
      await line.locator('input[type=checkbox]').check();
      await line.locator('textarea').fill('照片看不清，请在亮的地方重新拍一张。');
      await form.locator('[name=until]').fill('2026-12-01');
      await form.scrollIntoViewIfNeeded();
      await take('clerk-ask');
    });
    await act(page, 'approve', async (form) => {
      await form.locator('textarea').fill('每月 100 元，从十二月起打到社保卡。');
      await form.scrollIntoViewIfNeeded();
      await take('clerk-approve');
      await form.locator('button.main').click();
      await sure(page);
    });
    await page.goto(new URL('/done', desk).href);
    await take('clerk-done');
    await page.goto(new URL('/helpers', desk).href);
    await take('clerk-helpers');
  });
}

async function handIn(browser, page, world) {
  await world.network(true);
  await settle(world);
  const draft = await readyDraft(browser, page, world);
  await visit(page, world, `#/send/${draft.id}`);
  await page.locator('label.choice').first().waitFor();
  for (const tick of await page.locator('label.choice').all()) await tick.click();
  await page.locator('.foot button.main').click();
  await page.waitForFunction(() => /^#\/(sent|case)\//.test(location.hash));
}

/** Opens one act of the desk where it is folded away, and does it. */
async function act(page, name, how) {
  const form = page.locator(`form[action$="/${name}"]`);
  if ((await form.count()) === 0) return;
  const fold = page.locator('details', { has: form });
  if ((await fold.count()) > 0 && !(await form.isVisible())) await fold.locator('summary').first().click();
  await how(form);
}

async function untilThere(page, found) {
  for (let round = 0; round < ROUNDS && (await found.count()) === 0; round += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
}
