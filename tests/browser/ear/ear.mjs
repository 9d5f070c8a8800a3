// Somebody who cannot read: hears what the program says, and presses only what she heard the name of. Nothing here knows a
// page; a control is found by words that were spoken, and must stand where it was said to be.

import assert from 'node:assert/strict';

const PATIENCE_MS = 20_000;
/** Longer than the program waits before it tells what is new. */
const QUIET_MS = 1000;
const LOOK_MS = 60;

export class Ear {
  #world;
  #page;
  /** Sentences that were heard before. */
  #past = 0;
  /** Everything so far; she remembers what she was told about the buttons on top. */
  memory = [];
  /** What was said since she last did something. */
  heard = [];

  constructor(world, page) {
    this.#world = world;
    this.#page = page;
  }

  /** Waits for words, and until nothing more is said. Silence is a fault. `held`: the voice stands still on purpose. */
  async listen(after = 'the page', { held = false } = {}) {
    const begin = Date.now();
    let spoken = await this.#world.spoken();
    let last = Date.now();
    for (;;) {
      await this.#page.waitForTimeout(LOOK_MS);
      const now = await this.#world.spoken();
      if (now.length !== spoken.length) last = Date.now();
      spoken = now;
      const some = spoken.length > this.#past;
      if (some && Date.now() - last > QUIET_MS && (held || !(await this.#isSpeaking()))) break;
      assert.ok(some || Date.now() - begin < PATIENCE_MS, `nothing was said after ${after}`);
    }
    this.heard = spoken.slice(this.#past).map((each) => ({ text: each.text.trim(), words: each.words }));
    this.#past = spoken.length;
    this.memory.push(...this.heard);
    return this.heard;
  }

  async #isSpeaking() {
    return (await this.#page.locator('header .read button').innerText().catch(() => '')).startsWith('停');
  }

  /** The program was started anew: what it says is counted from nothing. */
  begin() {
    this.#past = 0;
  }

  /** Everything of the last page in one text. */
  get all() {
    return this.heard.map((each) => each.text).join('\n');
  }

  /** The sentence in which she hears what she is after. */
  sentence(wanted) {
    const found = this.heard.find((each) => wanted.test(each.text));
    assert.ok(found, `${wanted} was not heard in:\n${this.all}`);
    return found.text;
  }

  /** Goes back to a sentence that was heard before. */
  recall(sentence) {
    this.heard = this.memory.filter((each) => each.text === sentence).slice(-1);
  }

  hears(wanted) {
    return this.heard.some((each) => wanted.test(each.text));
  }

  /** Presses what this sentence names. */
  async press(wanted) {
    const sentence = this.sentence(wanted);
    await this.#tap(named(sentence), sentence);
    return this.listen(`“${sentence}”`);
  }

  /** The large button at the bottom, as it was called last. */
  async pressMain() {
    const sentence = this.memory.findLast((each) => each.text.startsWith('最下面的大按钮：'))?.text ?? '';
    const box = await this.#tap(named(sentence), sentence);
    const { height } = this.#page.viewportSize();
    assert.ok(box.y > height / 2 && box.y + box.height <= height + 1, `“${sentence}” is not at the bottom`);
    return this.listen(`“${sentence}”`);
  }

  /** A button on top that she was told about on some page. */
  async pressOnTop(name, { left = false } = {}) {
    assert.ok(this.memory.some((each) => each.text.includes(`“${name}”`)), `${name} was never named`);
    const box = await this.#tap(name, `${name}, on top`);
    const { width, height } = this.#page.viewportSize();
    assert.ok(box.y < height / 5, `${name} is not on top`);
    if (left) assert.ok(box.x < width / 3, `${name} is not on the left`);
  }

  /** Presses keys that were said to be there. */
  async keys(text) {
    assert.ok(this.memory.some((each) => each.text.includes('数字键')), 'keys were not spoken of');
    for (const key of text) await this.#page.locator('.keys').getByRole('button', { name: key, exact: true }).tap();
    return this.listen('the keys');
  }

  /** Presses the key that takes a sign back, by the name she heard. */
  async takeBack(times) {
    const told = this.memory.findLast((each) => each.text.includes('按错了点'));
    const name = /“(.+?)”/.exec(told?.text ?? '')?.[1];
    assert.ok(name, 'how a key is taken back was not said');
    for (let at = 0; at < times; at += 1) await this.#page.locator('.keys').getByRole('button', { name, exact: true }).tap();
    return this.listen('taking back');
  }

  /** Writes (or says) into the one box of the page. */
  async write(text) {
    assert.ok(this.memory.some((each) => each.text.includes('点一下框')), 'no box was spoken of');
    const boxes = this.#page.locator('main').locator('input:not([type=checkbox], [type=radio], [type=file]), textarea').and(this.#page.locator(':visible'));
    assert.equal(await boxes.count(), 1, 'more than one box, and nobody said which');
    await boxes.tap();
    await boxes.fill('');
    await boxes.pressSequentially(text);
    return this.listen('writing');
  }

  /** Presses what opens the camera, and takes this picture. */
  async photograph(wanted, file) {
    const sentence = this.sentence(wanted);
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), this.#tap(named(sentence), sentence)]);
    await chooser.setFiles(file);
    return this.listen('the photo');
  }

  /** Taps the control with these words on it; answers where it stood. */
  async #tap(words, sentence) {
    const found = await this.#page.evaluateHandle(controlNamed, words);
    const control = found.asElement();
    assert.ok(control, `“${words}” was heard in “${sentence}” but nothing on the page is called so`);
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    await control.tap();
    return box;
  }
}

/** What a sentence names: after 第几个 or 可以点, without how it stands. */
export function named(sentence) {
  return sentence
    .replace(/^(第 \d+ 个，)?(点一下打勾：|可以点：|最下面的大按钮：)?/, '')
    .replace(/，(选中了|打了勾)$/, '')
    .trim();
}

/** In the page: whatever can be pressed and can be seen, the one called so or beginning so, the shortest first. */
function controlNamed(words) {
  const plain = (text) => text.replace(/\s+/g, '');
  const wanted = plain(words);
  const all = [...document.querySelectorAll('button, a[href], label.choice, label.btn, summary')].filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[hidden]'));
  const name = (element) => {
    const copy = element.cloneNode(true);
    for (const unseen of copy.querySelectorAll('.only-read, svg')) unseen.remove();
    return plain(copy.textContent);
  };
  const fits = all.map((each) => ({ each, name: name(each) })).filter((found) => found.name !== '' && found.name.includes(wanted));
  fits.sort((a, b) => a.name.length - b.name.length);
  return fits[0]?.each ?? null;
}
