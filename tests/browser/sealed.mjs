// S24: what is taken along is a public format. A program of other people (age in TypeScript) opens it with the phrase and with no other;
// whoever changes the format without meaning to is told here.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { draftOf, settle } from './prepared.mjs';
import { World } from './world.mjs';

const PHRASE = '后山的荷花开了，岁岁';
const CARD = '6217990000000000014';
const world = new World();

before(async () => {
  await world.start();
  await settle(world);
});
after(() => world.end());

/** Every file of the export, sealed, by name. */
function files(name) {
  const all = readdirSync(world.folder, { recursive: true }).filter((path) => path.includes(name) && path.endsWith('.age'));
  return new Map(all.map((path) => [path.split('/').at(-1), readFileSync(join(world.folder, path))]));
}

async function opened(bytes, phrase) {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(phrase);
  return decrypter.decrypt(bytes, 'text');
}

test('a program of others opens the export with the phrase and with no other', async () => {
  await draftOf(world, 'senior-allowance', { '/name': '王桂英', '/bank_account': CARD });
  const { folder } = await world.call('system_export_data', { phrase: PHRASE });
  const sealed = files(folder);
  const data = sealed.get('data.json.age');
  assert.ok(data, [...sealed.keys()].join());
  assert.ok(!data.includes(CARD));
  const text = await opened(data, PHRASE);
  assert.ok(text.includes(CARD) && JSON.parse(text), 'it is all there');
  await assert.rejects(opened(data, `${PHRASE}。`), 'another phrase');
  const changed = Uint8Array.from(data);
  changed[changed.length - 20] ^= 1;
  await assert.rejects(opened(changed, PHRASE), 'one bit changed');
  await assert.rejects(opened(data.subarray(0, data.length - 1), PHRASE), 'cut');
});
