// Faults 3, 8 and 10: the first start, the screens that stand before home, and what was chosen there.

import { assert, comes, fault, faultOnExamples, heading, inView, onward, wrongInView } from './fault.mjs';
import { draftOf, fillObvious, settle } from '../prepared.mjs';

const GATES = { unlock: 'unlock', createPassphrase: 'createPassphrase', keyMissing: 'keyMissing', keyringLocked: 'keyringLocked', tooNew: 'tooNew', secondInstance: 'secondInstance' };

/** Picks 特大 and goes on, whether the tap itself goes on or a button does. */
async function pickHuge(page) {
  await page.getByText('特大').first().click();
  const next = page.getByRole('button', { name: /就用这个|继续/ });
  if ((await next.count()) > 0) await next.first().click();
}

fault(3, 'at the first start in 特大, going on without choosing is answered in view', async ({ world, page }) => {
  await page.goto(world.url);
  await pickHuge(page);
  await comes(async () => /谁/.test(await heading(page)));
  const before = await heading(page);
  if ((await onward(page).count()) === 0) return;
  await onward(page).click();
  assert.ok(await comes(async () => (await heading(page)) !== before || (await wrongInView(page)) !== ''), 'nothing seems to happen');
});

fault(3, 'sending without ticking is answered where the eye and the focus are', async ({ world, page }) => {
  await settle(world, { level: 'huge' });
  const draft = await fillObvious(world, await draftOf(world, 'senior-allowance'));
  await page.goto(`${world.url}#/send/${draft.id}`);
  await page.locator('.btn.main').filter({ hasText: '交上去' }).click();
  assert.ok(await comes(async () => (await wrongInView(page)) !== ''), 'no error in view');
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
});

for (const [name, stage] of Object.entries(GATES)) {
  faultOnExamples(8, `help can be called while the app is at “${name}”`, async ({ url, page }) => {
    await page.goto(`${url}?fake&stage=${stage}`);
    await page.locator('h1:visible').first().waitFor();
    const before = await page.locator('body').innerText();
    await page.getByRole('button', { name: /帮忙|求助/ }).first().click();
    assert.ok(await comes(async () => (await page.locator('a[href^="tel:"]').count()) > 0), 'no number to call');
    assert.notEqual(await page.locator('body').innerText(), before);
  });
}

fault(10, '特大 chosen at the first start is still there after the county was installed', async ({ world, page }) => {
  await page.goto(world.url);
  await pickHuge(page);
  await page.getByText('给自己用').first().click();
  if ((await onward(page).count()) > 0) await onward(page).click();
  const install = page.getByRole('button', { name: /装上|装进/ });
  if (await comes(async () => (await install.count()) > 0, 2500)) {
    await install.first().click();
    await page.getByText('6 组数字都是对方在电话里念的').click();
    await page.getByRole('button', { name: /^全都一样/ }).click();
  }
  await page.getByRole('heading', { name: /先办哪件事/ }).waitFor({ timeout: 60_000 });
  assert.equal(await page.getAttribute('html', 'data-level'), 'huge');
});

fault(10, 'looking at the text size in the first start does not begin it again', async ({ world, page }) => {
  await page.goto(world.url);
  await pickHuge(page);
  await comes(async () => /谁/.test(await heading(page)));
  const before = await heading(page);
  await page.locator('header').getByRole('button', { name: /字/ }).click();
  await comes(async () => (await heading(page)) !== before);
  await page.goBack();
  assert.ok(await comes(async () => (await heading(page)) === before), `back leads to “${await heading(page)}”`);
});

fault(10, 'in the first start the Back of the phone leads one page back, not out', async ({ world, page }) => {
  await page.goto(world.url);
  const first = await heading(page);
  await pickHuge(page);
  await comes(async () => (await heading(page)) !== first);
  await page.goBack();
  assert.ok(page.url().startsWith(world.url.split('?')[0]), 'the app was left');
  assert.ok(await comes(async () => (await heading(page)) === first));
  assert.ok(await inView(page.locator('h1')));
});
