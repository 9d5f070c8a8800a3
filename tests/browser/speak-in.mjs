// Speaking in the search, with an engine made up for the test where one is there: what is heard stands in the field and searches;
// where there is none, or the microphone may not be used, the page says so and what to do instead.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from './browser.mjs';
import { onDevice } from './stage.mjs';

let browser;
const world = onDevice({ pages: 0, ready: (made) => ({ browser } = made) });

/** In the page: an engine on this machine that the test lets hear words, one after the other. */
function engine() {
  window.SpeechRecognition = class {
    static available = ({ processLocally }) => Promise.resolve(processLocally ? 'available' : 'unavailable');
    start() {
      if (!this.processLocally) throw new Error('it would send what is said away');
      window.hears = (...texts) => this.onresult({ results: texts.map((transcript) => [{ transcript }]) });
      window.ends = () => this.onend();
      window.fails = (error) => (this.onerror({ error }), this.onend());
      window.listens = true;
    }
    stop() {
      this.onend();
    }
  };
}

async function home(script = null, touch = false) {
  const page = await pageOf(browser, { hasTouch: touch, isMobile: touch, patience: 15_000 });
  if (script) await page.addInitScript(script);
  else await page.addInitScript(() => delete window.SpeechRecognition);
  await page.goto(world.url);
  await page.getByRole('searchbox').waitFor();
  return page;
}

const speak = (page) => page.getByRole('button', { name: '说话', exact: true }).click();

test('what is said stands in the field as it is heard, and searches when the person stops', async () => {
  const page = await home(engine);
  await speak(page);
  await page.getByRole('button', { name: '说完了' }).waitFor();
  await page.waitForFunction(() => window.listens);
  await page.evaluate(() => window.hears('八十岁'));
  assert.equal(await page.getByRole('searchbox').inputValue(), '八十岁');
  await page.evaluate(() => window.hears('八十岁', '补钱'));
  assert.equal(await page.getByRole('searchbox').inputValue(), '八十岁补钱');
  await page.evaluate(() => window.ends());
  await page.waitForURL(/#\/catalog/);
  assert.equal(await page.getByRole('searchbox').inputValue(), '八十岁补钱');
  await page.locator('.item', { hasText: '高龄' }).first().waitFor();
});

test('说完了 stops listening and searches for what was heard', async () => {
  const page = await home(engine);
  await speak(page);
  await page.waitForFunction(() => window.listens);
  await page.evaluate(() => window.hears('低保'));
  await page.getByRole('button', { name: '说完了' }).click();
  await page.waitForURL(/#\/catalog/);
  await page.locator('.item', { hasText: '低保' }).first().waitFor();
});

test('nothing heard: it says so, and one can speak again', async () => {
  const page = await home(engine);
  await speak(page);
  await page.waitForFunction(() => window.listens);
  await page.evaluate(() => window.ends());
  await page.getByText('没听清').waitFor();
  await speak(page);
  await page.getByText('没听清').waitFor({ state: 'detached' });
});

test('the microphone may not be used: it says where to allow it', async () => {
  const page = await home(engine);
  await speak(page);
  await page.waitForFunction(() => window.listens);
  await page.evaluate(() => window.fails('not-allowed'));
  await page.getByText('话筒没有打开').waitFor();
});

for (const [what, touch, next] of [['phone', true, '键盘上的话筒'], ['laptop', false, '请打字找']]) {
  test(`no engine on a ${what}: it says so plainly, with the next step`, async () => {
    const page = await home(null, touch);
    await speak(page);
    await page.getByText('听不懂人说话').waitFor();
    await page.getByText(next).waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), '');
  });
}
