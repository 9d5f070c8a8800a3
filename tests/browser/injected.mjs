// S30: what somebody wrote into a guide, a question, a choice, an answer to a question, the county's name or the words of the desk
// stands there to be read and does nothing: no script runs, nothing is fetched, no element comes into the page. The same signs put into
// the page as markup, as by a fault of ours, are stopped by the shell's policy; without the policy they do run, so the test can see it.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { comes } from './comes.mjs';
import { askFor, atCase, COUNTY_MS } from './desk.mjs';
import { card } from './handbook/camera.mjs';
import { readyDraft } from './handbook/elder.mjs';
import { MARK, poison, STRANGERS, TURNING, vectors } from './injected/vectors.mjs';
import { draftOf, handIn, keyOf, openAt, settle } from './prepared.mjs';
import { onDevice } from './stage.mjs';
import { World } from './world.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SERVICE = 'senior-allowance';
const NAME = '王桂英<img src=x onerror=alert(1)>';

/** Whoever calls here was told to by a vector. */
const called = [];
const listener = createServer((request, answer) => (called.push(request.url), answer.end()));
await new Promise((done) => listener.listen(0, '127.0.0.1', done));
const HOST = `http://127.0.0.1:${listener.address().port}`;
const VECTORS = vectors(HOST);
const seen = new Set();

/** The demonstration with every text of one service and of the county poisoned. */
function services(folder) {
  const poisoned = join(folder, 'services');
  mkdirSync(poisoned, { recursive: true });
  for (const name of [`${SERVICE}.json`, 'county.json']) {
    const text = readFileSync(join(ROOT, 'services', name), 'utf8');
    writeFileSync(join(poisoned, name), JSON.stringify(poison(JSON.parse(text), VECTORS)));
  }
  cpSync(join(ROOT, 'services/senior-card.json'), join(poisoned, 'senior-card.json'));
  return ['--services', poisoned];
}

let browser;
let page;
const requests = [];
const world = onDevice({
  world: new World(services),
  prepare: (made) => settle(made, { name: NAME }),
  ready: (made) => {
    ({ browser, page } = made);
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => (requests.push(`dialog ${dialog.message()}`), dialog.dismiss()));
    page.on('popup', (popup) => requests.push(`window ${popup.url()}`));
  },
});
after(() => listener.close());

/** Folds open what is folded, notes which vectors can be read, and finds nothing that came through. */
async function harmless(at, where = page) {
  await where.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  const said = await where.evaluate(() => document.body.innerText + [...document.querySelectorAll('input, textarea')].map((each) => each.value).join(' '));
  const squeezed = said.replace(/\s+/g, '');
  for (const [name, text] of VECTORS) if (squeezed.includes(text.replace(/\s+/g, ''))) seen.add(name);
  assert.deepEqual(await where.evaluate((strangers) => [...document.querySelectorAll(strangers)].map((each) => each.outerHTML.slice(0, 200)), STRANGERS), [], at);
  assert.equal(await where.evaluate((mark) => window[mark] ?? '', MARK), '', `${at}: a script ran`);
  assert.doesNotMatch(said, TURNING, `${at}: something turns the words around`);
}

function nothingCalled() {
  assert.deepEqual(called, [], 'a vector reached a host');
  const ours = (address) => [world.url.split('/?')[0], 'data:,', 'blob:'].some((start) => address.startsWith(start));
  assert.deepEqual(requests.filter((address) => !ours(address)), []);
}

async function goes(hash) {
  await page.goto('about:blank');
  await page.goto(`${world.url}${hash}`);
  await page.locator('main h1, main h2').first().waitFor();
}

test('a guide full of scripts is a guide to read', async () => {
  for (const hash of ['', '#/catalog', `#/guide/${SERVICE}`, '#/help', '#/about', '#/settings', '#/people']) {
    await goes(hash);
    await harmless(hash);
  }
  nothingCalled();
});

test('what is found and what is answered to a question is read too', async () => {
  await goes('#/catalog');
  for (const words of ['八十岁补钱', '八十岁以上的老人一个月能领多少钱？', `八十岁 ${VECTORS[2][1]}`]) {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: '找', exact: true }).first().click();
    await page.locator('main h2, main .item').first().waitFor();
    await harmless(words);
  }
  nothingCalled();
});

test('every question, hint, reason and choice of its form', async () => {
  const draft = await draftOf(world, SERVICE, { '/person/name': NAME, '/home/same_address': 'no' });
  for (const node of draft.nodes.filter((each) => each.relevant && !['group', 'row'].includes(each.input))) {
    await openAt(page, world, draft, node.key);
    await harmless(node.key);
  }
  for (const hash of [`#/check/${draft.id}`, '#/drafts']) {
    await goes(hash);
    await harmless(hash);
  }
  await world.call('draft_delete', { draft: draft.id });
  nothingCalled();
});

test('the name of a file is nobody’s to read: it stands nowhere and goes nowhere', async () => {
  const draft = await draftOf(world, SERVICE, { '/person/name': NAME });
  await openAt(page, world, draft, keyOf(draft, '/papers/photo_face'));
  const name = `<img src=x onerror="window.${MARK}='file'">.jpg`;
  await page.locator('main input[type=file]').first().setInputFiles({ ...(await card(browser)), name });
  await page.locator('main img').first().waitFor();
  await harmless('a photo with such a name');
  assert.doesNotMatch(await page.locator('body').innerText(), /onerror="window.*'file'/);
  const kept = JSON.stringify(await world.call('draft_open', { draft: draft.id })) + JSON.stringify(await world.call('paper_list', {}));
  assert.ok(!kept.includes("='file'"), 'the name is kept');
  await world.call('draft_delete', { draft: draft.id });
  nothingCalled();
});

test('what the county writes to a person, and what a person writes to the desk', async () => {
  await world.network(true);
  const draft = await readyDraft(browser, page, world, SERVICE);
  await goes(`#/send/${draft.id}`);
  await harmless('send');
  const card = await handIn(world, draft);
  const desk = await atCase(browser, world);
  desk.on('request', (request) => requests.push(request.url().replace(new URL(desk.url()).origin, world.url.split('/?')[0])));
  await harmless('the case at the desk', desk);
  await desk.reload();
  await askFor(desk, [['可以找谁', `写一个能接电话的人 \u202egpj.exe\u202c ${VECTORS[0][1]} ${VECTORS[2][1]}`]]);
  await desk.close();
  const state = async () => (await world.call('ledger_send_now', {}), (await world.call('ledger_read', { case: card.id })).card.state);
  assert.ok(await comes(async () => (await state()) === 'correctionsAsked', COUNTY_MS));
  for (const hash of ['', '#/ledger', `#/case/${card.id}`, '#/news']) {
    await goes(hash);
    await harmless(hash);
  }
  await goes(`#/case/${card.id}`);
  assert.match(await page.locator('main').innerText(), /能接电话的人 gpj\.exe <script>/, 'the words of the desk are not shown as they are');
  nothingCalled();
});

test('every vector has stood somewhere as words', () => {
  assert.deepEqual(VECTORS.map(([name]) => name).filter((name) => !seen.has(name)), []);
});

/** Without a policy at least these are seen: scripts that ran, addresses that were called. */
const RAN = ['script', 'img', 'svg', 'details', 'quotes', 'data'];
const CALLED = ['/remote-script.js', '/remote-img.png', '/css.png', '/attribute.png', '/sheet.css', '/embed'];

/** The page with every vector put into it as markup, as if ours were at fault; what ran, and who was called. */
async function asMarkup(policy) {
  const victim = await browser.newPage();
  called.length = 0;
  try {
    if (policy) await victim.route((url) => url.pathname === '/', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
    });
    await victim.goto(world.url);
    await victim.locator('main').first().waitFor();
    await victim.evaluate(markup, { all: VECTORS.map(([, text]) => text), mark: MARK });
    const ran = () => victim.evaluate((mark) => String(window[mark] ?? ''), MARK);
    if (policy) for (const id of ['#bad-link', '#bad-form']) await victim.locator(id).dispatchEvent('click');
    const all = async () => CALLED.every((path) => called.includes(path)) && RAN.every((name) => now.includes(name));
    let now = '';
    await comes(async () => ((now = await ran()), all()), policy ? 1500 : 8000);
    return { ran: now, called: [...called], at: new URL(victim.url()).pathname };
  } finally {
    await victim.close();
  }
}

function markup({ all, mark }) {
  window.addEventListener('message', (event) => String(event.data).includes(mark) && (window[mark] = `${window[mark] ?? ''} data`));
  for (const text of all) {
    const box = document.createElement('div');
    box.innerHTML = text;
    document.body.append(box);
    // A script that is written as markup sleeps; one that is made anew wakes.
    for (const old of box.querySelectorAll('script')) {
      const made = document.createElement('script');
      for (const { name, value } of old.attributes) made.setAttribute(name, value);
      made.textContent = old.textContent;
      old.replaceWith(made);
    }
  }
}

test('were they ever markup, the policy of the window would stop them', async () => {
  const csp = JSON.parse(readFileSync(join(ROOT, 'src-tauri/tauri.conf.json'), 'utf8')).app.security.csp;
  const policy = Object.entries(csp).map(([what, sources]) => `${what} ${sources}`).join('; ');
  assert.deepEqual(await asMarkup(policy), { ran: '', called: [], at: '/' });
  const open = await asMarkup('');
  for (const name of RAN) assert.ok(open.ran.includes(name), `the test would not see ${name}: ${open.ran}`);
  for (const path of CALLED) assert.ok(open.called.includes(path), `the test would not see ${path}: ${open.called}`);
});
