// Figures of the page against the real core, the processor slowed four times: from a key to what it paints, and from 继续 to
// the next question, each beside what nothing at all costs in the same run: a frame with one changed letter, an empty call of the
// core. Printed, never asserted: machines differ. `LOOPBACK` names a program built with --release.

import { launch, MOVING, pageOf } from './browser.mjs';
import { draftOf, fillObvious, keyOf, openAt, settle } from './prepared.mjs';
import { World } from './world.mjs';

const SLOWER = 4;
const TEXT = '石桥村三组十二号门前有两棵枣树靠着小河边上那家的后院';
const QUESTIONS = 10;
const RAW = 15;

const world = new World();
await world.start();
await settle(world);
const browser = await launch();
const page = await pageOf(browser, { ...MOVING, patience: 30_000 });
const tools = await page.context().newCDPSession(page);
await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

/** In the page: when the frame after an event has been painted. */
await page.addInitScript(() => {
  window.figures = { keys: [], questions: [] };
  const painted = (done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  });
  window.raw = async (call) => {
    const from = performance.now();
    if (call) await (await fetch('/ipc', call)).json();
    const spot = document.body.appendChild(document.createElement('i'));
    spot.textContent = call ? 'a' : 'b';
    const at = await new Promise(painted);
    spot.remove();
    return at - from;
  };
  addEventListener('input', (event) => painted((at) => window.figures.keys.push(at - event.timeStamp)), true);
  addEventListener('click', (event) => {
    const before = document.querySelector('h1')?.innerText;
    const watch = new MutationObserver(() => {
      if (document.querySelector('h1')?.innerText === before) return;
      watch.disconnect();
      painted((at) => window.figures.questions.push(at - event.timeStamp));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, true);
});

const draft = await fillObvious(world, await draftOf(world, 'senior-allowance'));
await openAt(page, world, draft, keyOf(draft, '/home/household_address'));
await page.locator('main input, main textarea').first().focus();
for (const letter of TEXT) {
  await page.keyboard.insertText(letter);
  await page.waitForTimeout(60);
}
await say('key → paint', 'keys', 16);
await raw('a frame with one changed letter', null);

await walk();
await say('next question, nothing changed', 'questions', 60);
await walk(true);
await say('next question, its answer kept first', 'questions', 60);
await raw('an empty call of the core and a frame', { command: 'draft_keep_place', request: { draft: draft.id, key: draft.nodes[0].key } });
await browser.close();
await world.end();

/** From question to question, with 继续; `typing`: each field that is typed in gets one more letter. */
async function walk(typing = false) {
  await openAt(page, world, draft, draft.nodes.find((node) => node.relevant && node.input === 'text').key);
  for (let at = 0; at < QUESTIONS; at += 1) {
    const before = await page.locator('h1').first().innerText();
    const field = page.locator('main textarea, main input.input:not(.digits):not([type=search])').first();
    if (typing && (await field.count()) > 0) await field.focus().then(() => page.keyboard.insertText('里'));
    await page.locator('.foot .btn.main').first().click();
    const gone = await page.waitForFunction((was) => document.querySelector('h1')?.innerText !== was, before, { timeout: 4000 }).then(() => true, () => false);
    if (!gone) break;
    await page.waitForTimeout(150);
  }
}

/** What nothing costs. */
async function raw(what, command) {
  const call = command && { method: 'POST', headers: { 'x-token': 'journey', 'content-type': 'application/json' }, body: JSON.stringify(command) };
  const figures = [];
  for (let at = 0; at < RAW; at += 1) {
    figures.push(await page.evaluate((each) => window.raw(each), call));
    await page.waitForTimeout(60);
  }
  tell(`  beside it, ${what}`, figures);
}

async function say(what, name, goal) {
  tell(`${what} (goal ${goal} ms)`, await page.evaluate((which) => window.figures[which].splice(0), name));
}

function tell(what, unsorted) {
  const figures = unsorted.toSorted((a, b) => a - b);
  const median = figures[Math.floor(figures.length / 2)] ?? NaN;
  console.log(`${what}: median ${median.toFixed(0)} ms, longest ${(figures.at(-1) ?? NaN).toFixed(0)} ms of ${figures.length}, ${SLOWER}× slower processor`);
}
