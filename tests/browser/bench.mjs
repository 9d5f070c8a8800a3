// Figures of the page against the real core, the processor slowed four times: from a key to what it paints, and from 继续 to
// the next question. Printed, never asserted: machines differ.

import { launch } from './browser.mjs';
import { draftOf, fillObvious, keyOf, openAt, settle } from './prepared.mjs';
import { World } from './world.mjs';

const SLOWER = 4;
const TEXT = '石桥村三组十二号门前有两棵枣树靠着小河边上那家的后院';
const QUESTIONS = 10;

const world = new World();
await world.start();
await settle(world);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
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

await openAt(page, world, draft, draft.nodes.find((node) => node.relevant && node.input === 'text').key);
for (let at = 0; at < QUESTIONS; at += 1) {
  const before = await page.locator('h1').first().innerText();
  await page.locator('.foot .btn.main, .btn.main').first().click();
  const gone = await page.waitForFunction((was) => document.querySelector('h1')?.innerText !== was, before, { timeout: 4000 }).then(() => true, () => false);
  if (!gone) break;
  await page.waitForTimeout(150);
}
await say('next question', 'questions', 60);
await browser.close();
await world.end();

async function say(what, name, goal) {
  const figures = (await page.evaluate((which) => window.figures[which], name)).sort((a, b) => a - b);
  const median = figures[Math.floor(figures.length / 2)] ?? NaN;
  console.log(`${what}: median ${median.toFixed(0)} ms, longest ${(figures.at(-1) ?? NaN).toFixed(0)} ms of ${figures.length} (goal ${goal} ms, ${SLOWER}× slower processor)`);
}
