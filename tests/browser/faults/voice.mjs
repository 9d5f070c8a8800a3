// Fault 1: reading aloud never read.

import { assert, comes, fault, watchCommands } from './fault.mjs';
import { settle } from '../prepared.mjs';

const READ = /念|朗读/;
const STOP = /不念了|停/;
const reader = (page) => page.getByRole('button', { name: READ }).first();

fault(1, 'a tap on 念 reads, and nothing stops it but the person', async ({ world, page }) => {
  await settle(world);
  await page.goto(`${world.url}#/guide/senior-allowance`);
  const sent = watchCommands(page);
  await reader(page).click();
  await comes(() => sent.some((each) => each.command === 'system_speak'));
  await page.waitForTimeout(700);
  const spoken = sent.findIndex((each) => each.command === 'system_speak');
  assert.ok(spoken >= 0 && sent[spoken].request.text.length > 5, 'nothing was given to the voice');
  assert.deepEqual(sent.slice(spoken).filter((each) => each.command === 'system_stop_speaking'), [], 'it was stopped at once');
});

fault(1, 'while it reads there is a button to stop', async ({ world, page }) => {
  await settle(world);
  await page.goto(`${world.url}#/guide/senior-allowance`);
  await world.voice(0);
  await reader(page).click();
  await page.getByRole('button', { name: STOP }).first().waitFor();
});

fault(1, 'every screen can be read: first start, home, ledger, help, papers, a question', async ({ world, page }) => {
  await page.goto(world.url);
  await page.locator('h1:visible').first().waitFor();
  const mute = [];
  const look = async (name) => (await comes(async () => (await reader(page).count()) > 0, 8000)) || mute.push(name);
  await look('first start');
  await settle(world);
  for (const hash of ['#/', '#/ledger', '#/help', '#/papers', '#/drafts', '#/catalog', '#/people', '#/reminders', '#/settings', '#/about']) {
    await page.goto('about:blank');
    await page.goto(`${world.url}${hash}`);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await look(hash);
  }
  assert.deepEqual(mute, []);
});
