// A person who is set up, and drafts at the place a test wants to look at: made by commands of the real core, so that the
// test taps only what it judges.

import { comes } from './comes.mjs';
import { askFor, atCase, COUNTY_MS } from './desk.mjs';

export const RIGHT_ID = '990123194403120021';
/** A valid identity number of its own for the n-th person (GB 11643): two people never have one. */
export function idNumber(n) {
  const body = `990123197001${String(10 + n).padStart(2, '0')}00${n % 10}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

export const VILLAGE = '990123100201';

/** Pack, village and name are there; home is next. */
export async function settle(world, { level = 'standard', helper = false, name = '王桂英', pack = true } = {}) {
  if (pack) await takePack(world);
  const village = pack ? { villageCode: VILLAGE, villageGroup: '三组' } : { villageCode: null, villageGroup: null };
  return world.call('system_finish_setup', { textLevel: level, helperMode: helper, ...village, name });
}

/** Takes the pack that lies beside the installer. */
export async function takePack(world) {
  const { packs } = await world.call('catalog_find_packs');
  await world.call('catalog_import_pack', { pack: packs[0].id, compared: packs[0].fingerprint });
}

/** A draft with some answers: end of a key -> answer. */
export async function draftOf(world, service, answers = {}) {
  const draft = await world.call('draft_create', { service });
  for (const [end, value] of Object.entries(answers)) {
    const key = keyOf(draft, end);
    await world.call('draft_answer', { draft: draft.id, key, value });
  }
  return world.call('draft_open', { draft: draft.id });
}

/** The key of a question by its end. */
export function keyOf(draft, end) {
  const node = draft.nodes.find((each) => each.key.endsWith(end));
  if (!node) throw new Error(`no question ${end} in ${draft.service}`);
  return node.key;
}

/** Adds a row to a repeat and answers its questions; gives the row's key and the draft as it is then. */
export async function addRow(world, draft, end, answers = {}) {
  const before = new Set(draft.nodes.map((node) => node.key));
  await world.call('draft_add_row', { draft: draft.id, key: keyOf(draft, end) });
  let now = await world.call('draft_open', { draft: draft.id });
  const row = now.nodes.find((node) => node.input === 'row' && !before.has(node.key) && node.parent === keyOf(draft, end)).key;
  for (const [name, value] of Object.entries(answers)) {
    await world.call('draft_answer', { draft: draft.id, key: `${row}/${name}`, value });
  }
  now = await world.call('draft_open', { draft: draft.id });
  return { row, draft: now };
}

/** Opens a draft at a question, as somebody does who left it there. */
export async function openAt(page, world, draft, key) {
  // The page tells where it was when it is left; only then another place may be kept.
  await page.goto('about:blank');
  await world.call('draft_keep_place', { draft: draft.id, key });
  await page.goto(`${world.url}#/form/${draft.id}`);
  await page.locator('main h1, main h2').first().waitFor();
}

/** A clerk asks for one question of the first case to be mended, and the device has heard of it. */
export const askCorrection = (browser, world, question, note) => askCorrections(browser, world, [[question, note]]);

/** The same for several: a piece of each question, and what is to be done. */
export async function askCorrections(browser, world, items) {
  const desk = await atCase(browser, world);
  await askFor(desk, items);
  await desk.close();
  await comes(async () => {
    await world.call('ledger_send_now', {});
    return (await world.call('ledger_list', {})).cases.some((each) => each.state === 'correctionsAsked');
  }, COUNTY_MS);
}

/** Sends a draft with everything agreed to that is asked; gives its card. */
export async function handIn(world, draft) {
  const { consents } = await world.call('draft_read_sending', { draft: draft.id });
  return (await world.call('draft_send', { draft: draft.id, consents: consents.map((each) => each.kind) })).card;
}

/** Answers every question that has an obvious answer, in reading order, also those that come up on the way. */
export async function fillObvious(world, draft) {
  const done = new Set();
  for (let round = 0; round < 6; round += 1) {
    const now = await world.call('draft_open', { draft: draft.id });
    const open = now.nodes.filter((node) => node.relevant && !node.readonly && node.value === '' && !done.has(node.key) && obvious(node) !== null);
    if (open.length === 0) return now;
    for (const node of open) {
      done.add(node.key);
      await world.call('draft_answer', { draft: draft.id, key: node.key, value: obvious(node) }).catch(() => null);
    }
  }
  return world.call('draft_open', { draft: draft.id });
}

const OBVIOUS = { text: '石桥村三组', paragraph: '家里有人病了。', integer: '2', decimal: '2', money: '300', idNumber: RIGHT_ID, phone: '13900001234', bankCard: '6217990000000000014', date: '2026-03-02', acknowledge: 'OK', village: `${VILLAGE}` };

function obvious(node) {
  if (['selectOne', 'selectMany'].includes(node.input)) return node.choices[0]?.value ?? null;
  return OBVIOUS[node.input] ?? null;
}
