// Whoever stands before sending without a mandate writes it for exactly this service, and no other is ticked for them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, fillObvious, RIGHT_ID, settle } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const SERVICE = 'pension-verify';
let page;
const world = onDevice({ prepare: (device) => settle(device, { helper: true, name: '赵小河' }), ready: (made) => (page = made.page) });

/** 1 × 1, as a signature on paper would be photographed. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function signed() {
  const headers = { 'x-token': new URL(world.url).searchParams.get('token'), 'x-kind': 'mandate' };
  return (await (await fetch(new URL('/upload', world.url), { method: 'POST', headers, body: PICTURE })).json()).id;
}

test('a mandate that ended while the form was filled in leads to one for this service', async () => {
  await world.call('person_create', { name: '陈秀莲', isSelf: false });
  await world.call('person_record_mandate', {
    principalName: '陈秀莲', principalIdNumber: RIGHT_ID, agentName: '赵小河', agentIdNumber: '990123199001010017', agentPhone: '13900000002',
    relation: 'village-helper', services: [SERVICE], until: '2026-11-30', signedBy: 'photo', paper: await signed(),
  });
  const draft = await fillObvious(world, await draftOf(world, SERVICE));
  await world.passDays(20);
  await page.goto(`${world.url}#/send/${draft.id}`);
  await page.getByRole('button', { name: '写一份委托' }).click();
  await page.waitForFunction((hash) => location.hash === hash, `#/mandate/${SERVICE}`);
  assert.equal(await page.locator('#services').count(), 1);
});
