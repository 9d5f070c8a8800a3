// The elder's pictures, on one phone in large text: from the first start to the matter handed in.

import assert from 'node:assert/strict';
import { draftOf, fillObvious, keyOf, openAt, RIGHT_ID, settle } from '../prepared.mjs';
import { card, PHONE, visit, withCameras } from './camera.mjs';

const NAME = '王桂英';

export function elderPictures(browser, folder) {
  return withCameras(browser, folder, [[PHONE]], async (world, { page, take }) => {
    await visit(page, world, '');
    await take('elder-size');
    await settle(world, { level: 'large', name: NAME });
    await visit(page, world, '');
    await take('elder-home');
    await visit(page, world, '#/guide/senior-allowance');
    await take('elder-guide');
    await question(page, world);
    await take('elder-question', { typing: true });
    await sent(browser, page, world, take);
    await visit(page, world, '#/help');
    await page.locator('a[href^="tel:"]').first().waitFor();
    await take('elder-help');
  });
}

async function question(page, world) {
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': NAME, '/person/id_number': '' });
  await openAt(page, world, draft, keyOf(draft, '/person/id_number'));
  await page.locator('.question input.digits').click();
  for (const key of '9901231944') await page.locator('.keys').getByRole('button', { name: key, exact: true }).click();
}

async function sent(browser, page, world, take) {
  // What was typed for the picture is kept when the page is left, and only then mended.
  await visit(page, world, '');
  const draft = await readyDraft(browser, page, world);
  await visit(page, world, `#/send/${draft.id}`);
  await page.locator('label.choice').first().waitFor();
  for (const tick of await page.locator('label.choice').all()) await tick.click();
  await take('elder-send');
  await page.locator('.foot button.main').click();
  await page.waitForFunction(() => /^#\/(sent|case)\//.test(location.hash));
  await take('elder-done');
}

/** An application of this person that may be handed in, photos included, whatever was begun of it before. */
export async function readyDraft(browser, page, world, service = 'senior-allowance') {
  let draft = await fillObvious(world, await draftOf(world, service, { '/person/name': NAME, '/person/id_number': RIGHT_ID }));
  const photo = await card(browser);
  for (const node of draft.nodes.filter((each) => each.relevant && each.required && each.input === 'photo' && each.value === '')) {
    await openAt(page, world, draft, node.key);
    await page.locator('main input[type=file]').first().setInputFiles(photo);
    await page.locator('main img').first().waitFor();
  }
  const { problems } = await world.call('draft_check', { draft: draft.id });
  assert.deepEqual(problems.map((line) => line.question), [], 'this cannot be handed in yet');
  draft = await world.call('draft_open', { draft: draft.id });
  return draft;
}
