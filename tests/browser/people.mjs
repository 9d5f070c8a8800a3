// People of a form on the screen: a doubt leads to the other answer and back, one tap makes both the same; whoever stands in a
// row asks anew for a tick that somebody else gave; a village is kept although no group was chosen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRow, draftOf, openAt, settle, takePack } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const WANG = '99012319441001004X';
const OTHER = '990123195407161263';
let page;
const world = onDevice({ prepare: null, patience: 10_000, ready: (made) => ({ page } = made) });

const button = (name) => page.locator('main').getByRole('button', { name });

test('a village is kept although no group was chosen, and a town although no village was', async () => {
  await takePack(world);
  await world.call('system_finish_setup', { textLevel: 'standard', helperMode: false, name: '王桂英' });
  await page.goto(`${world.url}#/start/`);
  await button('选我住的村').click();
  await button('青石镇').click();
  await button('石桥村').waitFor();
  await page.reload();
  assert.equal((await world.call('system_read_settings')).town, '990123100');
  await button('选我住的村').click();
  await button('石桥村').click();
  await page.getByText(/石桥村.*组/).first().waitFor();
  await page.reload();
  assert.equal((await world.call('system_read_settings')).village?.code, '990123100201');
});

test('a doubt between two numbers leads to the other one, and one tap makes them the same', async () => {
  await settle(world);
  let draft = await draftOf(world, 'subsistence', { '/head/name': '王桂英', '/head/id_number': WANG });
  const first = await addRow(world, draft, '/members/member', { m_name: '王桂英', m_relation: 'head', m_id: OTHER });
  ({ draft } = first);
  await openAt(page, world, draft, `${first.row}/m_id`);
  await page.getByText('填的不一样').waitFor();
  await button('去看王桂英的号码').click();
  await page.getByRole('heading', { name: '户主的身份证号' }).waitFor();
  await button('王桂英的号码，都改成这里填的').click();
  await page.getByText('填的不一样').waitFor({ state: 'hidden' });
  const now = await world.call('draft_open', { draft: draft.id });
  assert.equal(now.nodes.find((node) => node.key === `${first.row}/m_id`).value, WANG);
});

test('a tick that somebody else gave is gone, and the page says why', async () => {
  let draft = await draftOf(world, 'subsistence', {});
  const first = await addRow(world, draft, '/members/member', { m_name: '王桂英', m_id: WANG });
  ({ draft } = first);
  const tick = draft.nodes.findLast((node) => node.relevant && node.key.endsWith('/a_agree')).key;
  await world.call('draft_answer', { draft: draft.id, key: tick, value: 'OK' });
  await world.call('draft_answer', { draft: draft.id, key: `${first.row}/m_name`, value: '李大山' });
  await openAt(page, world, draft, tick);
  await page.getByText('原来打的勾不算数了').waitFor();
  assert.equal(await page.locator('main input[type=checkbox]').isChecked(), false);
  assert.ok(await page.getByText('李大山').first().isVisible(), 'who is asked stands on the page');
});
