// People of a form on the screen: a doubt leads to the other answer and back, one tap makes both the same; whoever stands in a
// row asks anew for a tick that somebody else gave; a village is kept although no group was chosen; nobody is taken for the one before.

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

test('a sheet about one person knows nothing of the one before', async () => {
  await page.goto('about:blank');
  await page.goto(`${world.url}#/people`);
  await page.getByText('改称呼').click();
  assert.equal(await page.locator('#rename').inputValue(), '王桂英');
  await button('加一个人').click();
  await page.locator('#person-name').fill('陈秀莲');
  await button('加上').click();
  await page.getByRole('heading', { name: '关于陈秀莲' }).waitFor();
  assert.equal(await page.locator('#rename').inputValue(), '陈秀莲', 'the name of the one before');
});

test('of two who are called the same and are locked, each card says which it is and nothing of theirs', async () => {
  for (const last of [false, true]) {
    await world.call('person_create', { name: '李大山', isSelf: false, sameNameOk: last });
    await world.call('person_set_pin', { old: null, new: '246813' });
  }
  await world.call('person_lock');
  await page.goto('about:blank');
  await page.goto(`${world.url}#/people`);
  const cards = page.locator('main li').filter({ hasText: '李大山' });
  await cards.nth(1).waitFor();
  const said = await cards.allInnerTexts();
  assert.notEqual(said[0], said[1], 'both read the same');
  for (const text of said) assert.match(text, /上了锁/);
});
