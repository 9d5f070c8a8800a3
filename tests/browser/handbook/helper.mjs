// The helper's pictures: an old laptop, several people, a mandate, and what waits for a network.

import { handIn, RIGHT_ID, settle } from '../prepared.mjs';
import { card, LAPTOP, PHONE, visit, withCameras } from './camera.mjs';
import { readyDraft } from './elder.mjs';

const PEOPLE = ['王桂英', '李大山', '孙小河', '张秀兰'];

export function helperPictures(browser, folder) {
  return withCameras(browser, folder, [[LAPTOP, 1], [PHONE]], async (world, { page, take }, phone) => {
    await visit(phone.page, world, '');
    await settle(world, { helper: true, name: '赵小河' });
    const people = [];
    for (const name of PEOPLE) people.push(await world.call('person_create', { name, isSelf: false }));
    await visit(page, world, '#/people');
    await page.getByText(PEOPLE[0]).first().waitFor();
    await take('helper-people');
    await world.call('person_open', { person: people[0].id });
    await visit(page, world, '#/mandate');
    await take('helper-mandate');
    await mandate(browser, world);
    const draft = await readyDraft(browser, phone.page, world);
    await visit(page, world, `#/form/${draft.id}`);
    await take('helper-form');
    await visit(page, world, `#/check/${draft.id}`);
    await take('helper-check');
    await handIn(world, draft);
    await visit(page, world, '#/ledger');
    await page.locator('main :visible', { hasText: '八十岁以上老人补贴' }).first().waitFor();
    await take('helper-ledger');
    await visit(page, world, '#/help');
    await take('helper-help');
  });
}

/** What the person present has signed on paper. */
async function mandate(browser, world) {
  const { mimeType, buffer } = await card(browser);
  const headers = { 'x-token': new URL(world.url).searchParams.get('token'), 'x-kind': 'signature', 'content-type': mimeType };
  const paper = await (await fetch(new URL('/upload', world.url), { method: 'POST', headers, body: buffer })).json();
  await world.call('person_record_mandate', {
    principalName: PEOPLE[0], principalIdNumber: RIGHT_ID, agentName: '赵小河', agentIdNumber: '990123199001010017', agentPhone: '13900000002', relation: 'village-helper',
    services: ['senior-allowance'], until: '2027-11-22', signedBy: 'screen', paper: paper.id,
  });
}
