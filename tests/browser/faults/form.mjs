// Faults 2, 5 and 11: the question that cannot be seen, the family that is never asked for again, the Back that leaves.

import { assert, comes, fault, heading, inView, onward } from './fault.mjs';
import { addRow, draftOf, fillObvious, keyOf, openAt, RIGHT_ID, settle } from '../prepared.mjs';


fault(2, 'in 特大 each question of 高龄津贴 shows its field and the way on', async ({ world, page }) => {
  await settle(world, { level: 'huge' });
  const draft = await draftOf(world, 'senior-allowance');
  const asked = draft.nodes.filter((node) => node.relevant && ['text', 'phone', 'idNumber', 'bankCard'].includes(node.input));
  const unseen = [];
  for (const node of asked) {
    await openAt(page, world, draft, node.key);
    if (!(await inView(page.locator('main input, main textarea')))) unseen.push(`field of ${node.label}`);
    if (!(await inView(onward(page)))) unseen.push(`way on from ${node.label}`);
  }
  assert.deepEqual(unseen, []);
});

/** 低保 with one family member whose questions are all answered. */
async function withOneMember(world) {
  const draft = await draftOf(world, 'subsistence', { '/head/name': '王桂英', '/head/id_number': RIGHT_ID });
  const { row } = await addRow(world, draft, '/members/member', {});
  await fillObvious(world, draft);
  const now = await world.call('draft_open', { draft: draft.id });
  const inRow = now.nodes.filter((node) => node.key.startsWith(`${row}/`) && node.relevant && !['computed', 'note', 'group'].includes(node.input));
  return { draft: now, row, last: inRow.at(-1) };
}

fault(5, '低保: after one family member it asks whether there is another', async ({ world, page }) => {
  await settle(world);
  const { draft, last } = await withOneMember(world);
  await openAt(page, world, draft, last.key);
  await onward(page).click();
  assert.ok(await comes(async () => /还有(别人|没有|谁|一位|人)|再添/.test(await page.locator('main').innerText())), `it went on to “${await heading(page)}”`);
});

fault(5, '低保 is not ready while a family without its adults is named', async ({ world }) => {
  await settle(world);
  const { draft } = await withOneMember(world);
  const now = await world.call('draft_open', { draft: draft.id });
  await world.call('draft_answer', { draft: draft.id, key: keyOf(now, '/supporters/has_supporter'), value: 'yes' });
  const rows = (end) => now.nodes.filter((node) => node.input === 'row' && node.parent.endsWith(end)).length;
  assert.equal(rows('/authorise/adult') + rows('/supporters/supporter'), 0);
  const check = await world.call('draft_check', { draft: draft.id });
  const named = check.problems.map((line) => line.key);
  assert.ok(named.some((key) => key.endsWith('/authorise/adult')), '每个大人都要同意 may stay empty');
  assert.ok(named.some((key) => key.endsWith('/supporters/supporter')), '分开过的亲人 = 有, and nobody is listed');
});

fault(11, 'the Back of the phone on a question leads to the question before', async ({ world, page }) => {
  await settle(world);
  const draft = await draftOf(world, 'senior-allowance', { '/person/name': '王桂英', '/person/id_number': RIGHT_ID });
  await page.goto(world.url);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await world.call('draft_keep_place', { draft: draft.id, key: keyOf(draft, '/person/name') });
  await page.goto(`${world.url}#/form/${draft.id}`);
  await page.getByRole('heading', { name: /叫什么名字/ }).first().waitFor();
  await onward(page).click();
  await page.getByRole('heading', { name: /身份证号/ }).first().waitFor();
  await page.goBack();
  assert.ok(await comes(async () => /叫什么名字/.test(await heading(page))), `Back led to “${await heading(page)}”`);
});

