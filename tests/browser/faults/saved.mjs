// Faults 4, 6 and 7: errors that come late, a line that says saved while nothing is, a day that comes back.

import { assert, comes, fault, heading, onward, wrongInView } from './fault.mjs';
import { draftOf, keyOf, openAt, settle } from '../prepared.mjs';

const DIGITS_17 = '99012319440312002';

fault(4, '17 digits by the keypad, 继续: it says what is wrong at the first press', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英' });
  await openAt(page, world, draft, keyOf(draft, '/person/id_number'));
  for (const digit of DIGITS_17) await page.getByRole('button', { name: digit, exact: true }).click();
  await onward(page).click();
  assert.ok(await comes(async () => /号|位/.test(await wrongInView(page))), 'it says nothing');
  assert.match(await heading(page), /身份证号/);
});

fault(6, 'who types for eleven seconds and loses the battery loses at most the last two', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance');
  const key = keyOf(draft, '/home/household_address');
  await openAt(page, world, draft, key);
  const box = page.locator('main input, main textarea').first();
  await box.focus();
  const text = '石桥村三组十二号门前有两棵枣树靠着小河边上那家';
  const at = [];
  for (const letter of text) {
    await page.keyboard.insertText(letter);
    at.push(Date.now());
    await page.waitForTimeout(460);
  }
  await world.kill();
  const killed = Date.now();
  await world.start();
  const now = await world.call('draft_open', { draft: draft.id });
  const kept = now.nodes.find((node) => node.key === key).value;
  const due = at.filter((typed) => killed - typed > 2000).length;
  assert.ok(text.startsWith(kept), 'something else was kept');
  assert.ok(kept.length >= due, `${kept.length} of ${text.length} kept, ${due} were older than two seconds`);
});

fault(6, 'it does not say 已经存好 before it is', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英' });
  const key = keyOf(draft, '/home/household_address');
  await page.route('**/ipc', async (route) => {
    if (JSON.parse(route.request().postData()).command === 'draft_answer') return undefined;
    return route.continue();
  });
  await openAt(page, world, draft, key);
  await page.locator('main input, main textarea').first().pressSequentially('石桥村', { delay: 30 });
  for (let look = 0; look < 30; look += 1) {
    assert.doesNotMatch(await page.locator('body').innerText(), /已经存好|存好了|已存好/);
    await page.waitForTimeout(100);
  }
});

fault(6, 'it does not say 已经存好 on a form nobody has touched', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance');
  await openAt(page, world, draft, keyOf(draft, '/home/household_address'));
  await page.waitForTimeout(500);
  assert.doesNotMatch(await page.locator('body').innerText(), /已经存好|存好了|已存好/);
});

fault(7, 'a date whose day was cleared does not go on with the old day', async ({ world, page }) => {
  await settle(world);
  const { draft, node } = await someDate(world);
  await world.call('draft_answer', { draft: draft.id, key: node.key, value: '2026-03-02' });
  await openAt(page, world, draft, node.key);
  const day = page.getByLabel(/^日/).first();
  await day.fill('');
  const before = await heading(page);
  await onward(page).click();
  const stayed = await comes(async () => (await wrongInView(page)) !== '', 1500);
  const kept = (await world.call('draft_open', { draft: draft.id })).nodes.find((each) => each.key === node.key).value;
  assert.ok(stayed || kept === '', `it went on from “${before}” to “${await heading(page)}” and kept ${kept}`);
  assert.notEqual(kept, '2026-03-02');
});

/** Some service that asks for a date at once. */
async function someDate(world) {
  for (const service of ['death', 'birth', 'disability-allowance', 'emergency-relief', 'homestead', 'destitute-support']) {
    const draft = await draftOf(world, service);
    const node = draft.nodes.find((each) => each.input === 'date' && each.relevant && !each.readonly);
    if (node) return { draft, node };
  }
  throw new Error('no service asks for a date');
}
