// Faults 13, 14 and 15: answers that cannot be, pictures that are not shown, buttons that do nothing.

import { assert, comes, fault, onward, wrongInView, heading } from './fault.mjs';
import { draftOf, fillObvious, keyOf, openAt, settle } from '../prepared.mjs';

const CARD_WRONG = '6217990000000000013';
const NAMES = { digits: '12345', emoji: '王😀英', 'twenty thousand characters': '王'.repeat(20_000) };
const MEGABYTE = '王'.repeat(350_000);

fault(13, 'a card number whose check digit is wrong is not taken', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance');
  await openAt(page, world, draft, keyOf(draft, '/bank/bank_account'));
  await page.locator('main input').first().fill(CARD_WRONG);
  await onward(page).click();
  assert.ok(await comes(async () => (await wrongInView(page)) !== ''), `it went on to “${await heading(page)}”`);
});

for (const [what, name] of Object.entries(NAMES)) {
  fault(13, `${what} are not taken as a name`, async ({ world, page }) => {
    await settle(world);
    const draft = await draftOf(world, 'senior-allowance');
    await openAt(page, world, draft, keyOf(draft, '/person/name'));
    await page.locator('main input, main textarea').first().fill(name);
    await onward(page).click();
    assert.ok(await comes(async () => (await wrongInView(page)) !== '', 6000), `it went on to “${await heading(page)}”`);
  });
}

fault(13, 'a megabyte pasted is refused without telling her to close the program', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance');
  await openAt(page, world, draft, keyOf(draft, '/home/household_address'));
  await page.locator('main input, main textarea').first().evaluate((field, text) => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    field.blur();
  }, MEGABYTE);
  await page.waitForTimeout(2500);
  assert.doesNotMatch(await page.locator('body').innerText(), /关掉程序|重新打开程序/);
});

fault(14, 'after a PDF, photos taken later are still shown', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance');
  const key = keyOf(draft, '/papers/photo_id_card');
  await openAt(page, world, draft, key);
  const pick = async (file) => page.locator('main input[type=file]').first().setInputFiles(file);
  await pick({ name: '材料.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
  await comes(async () => (await value(world, draft, key)) !== '', 4000);
  await page.locator('main .file').first().waitFor();
  await pick({ name: 'card.png', mimeType: 'image/png', buffer: await page.screenshot() });
  const shown = () => page.locator('main img').first().evaluate((image) => image.complete && image.naturalWidth > 0).catch(() => false);
  assert.ok(await comes(shown, 10_000), 'only an icon stands where the photo should be');
});

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

async function value(world, draft, key) {
  return (await world.call('draft_open', { draft: draft.id })).nodes.find((node) => node.key === key).value;
}

fault(15, 'on a form nobody has touched nothing offers to take back a change', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance');
  await openAt(page, world, draft, keyOf(draft, '/person/name'));
  assert.equal(await page.getByRole('button', { name: /撤回|退回|反悔/ }).count(), 0);
});

fault(15, '改 leads back to the same place of the check', async ({ world, page }) => {
  await settle(world);
  const draft = await fillObvious(world, await draftOf(world, 'senior-allowance'));
  await page.goto(`${world.url}#/check/${draft.id}`);
  const change = page.getByRole('button', { name: /^改/ }).last();
  await change.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 100, 'the list is too short to tell');
  await change.click();
  await page.getByRole('button', { name: /核对/ }).first().click();
  await page.getByRole('button', { name: /^改/ }).last().waitFor();
  assert.ok(await comes(async () => Math.abs((await page.evaluate(() => scrollY)) - before) < 400), `at ${await page.evaluate(() => scrollY)} instead of ${before}`);
});

fault(15, 'how many questions there are does not jump while one goes on', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'subsistence', { '/head/name': '王桂英' });
  const totals = [];
  const note = async () => totals.push(Number(/(?:共|\/)\s*(\d+)/.exec(await page.locator('main, header').allInnerTexts().then((all) => all.join(' ')))?.[1] ?? 0));
  await openAt(page, world, draft, keyOf(draft, '/head/name'));
  await note();
  await world.call('draft_add_row', { draft: draft.id, key: keyOf(draft, '/members/member') });
  await openAt(page, world, draft, keyOf(draft, '/head/name'));
  await note();
  assert.ok(Math.abs(totals[1] - totals[0]) <= 1, `${totals[0]} became ${totals[1]} with one more member`);
});
