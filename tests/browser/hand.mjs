// A hand at a laptop that counts what it does. A tap is a press of the mouse, a dragged thing, a stroke of a signature, or a key
// that is not text (Enter, Tab, a shortcut). Text itself is counted in fields; scrolling is looking and is not counted.

import assert from 'node:assert/strict';

export class Hand {
  taps = 0;
  typed = 0;
  /** What was typed into a second field, by field. */
  again = [];
  #page;
  #known;
  #log = [];

  /** `known`: what the program was told before today, which must not be asked again either. */
  constructor(page, known = []) {
    this.#page = page;
    this.#known = new Set(known);
  }

  async tap(target) {
    this.#count('tap');
    await target.click();
  }

  async key(name) {
    this.#count(name);
    await this.#page.keyboard.press(name);
  }

  /** Types into a field, which is tapped first when the cursor is not in it already. */
  async write(field, text) {
    const box = field.first();
    await box.waitFor();
    if (!(await box.evaluate((element) => element === document.activeElement))) await this.tap(box);
    this.typed += 1;
    if (this.#known.has(text)) this.again.push(await box.evaluate((element) => element.id));
    this.#known.add(text);
    await this.#page.keyboard.insertText(text);
    assert.equal((await box.inputValue()).replaceAll(' ', ''), text.replaceAll(' ', ''));
  }

  /** One stroke. */
  async sign(canvas) {
    this.#count('stroke');
    await canvas.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await canvas.boundingBox();
    await this.#page.mouse.move(x + width / 4, y + height / 2);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + width / 2, y + height / 3, { steps: 4 });
    await this.#page.mouse.move(x + width / 1.5, y + height / 1.5, { steps: 4 });
    await this.#page.mouse.up();
  }

  /** Takes files out of a folder's window and lets them go over a place: one tap to mark them, one to drag. */
  async drag(place, photos) {
    this.#count('mark');
    this.#count('drag');
    await place.evaluate((element, photos) => {
      const files = new DataTransfer();
      for (const { name, bytes } of photos) files.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    }, photos);
  }

  /** Where the taps went, by part of the work. */
  part(name) {
    this.#log.push([name, this.taps]);
  }

  get parts() {
    return this.#log.map(([name, taps], at) => `${name} ${(this.#log[at + 1]?.[1] ?? this.taps) - taps}`).join(' · ');
  }

  #count() {
    this.taps += 1;
  }
}
