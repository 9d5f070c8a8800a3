// Text while it is being typed: kept on the screen as typed whatever happens, and handed to the disk at a pause, and while
// somebody types on and on at the latest 1.8 s after the first key that is not there yet: a flat battery costs two seconds.
// What an input method is composing is nobody's answer yet: until it ends, the text from before it is what counts.

/** How long a pause counts as a pause. */
const PAUSE_MS = 1000;
/** The longest that something typed waits; the rest of two seconds is for the disk. */
const LONGEST_MS = 1600;

/** Answers `false` where it could not be kept. */
type Save = (text: string) => Promise<unknown> | void;

export class Typing {
  /** As it stands in the field. */
  text = $state('');
  /** The person is in the field: nothing is called wrong yet. */
  busy = $state(false);
  /** Something typed is not on the disk yet. */
  unsaved = $state(false);
  #save: Save;
  #settled: string | null = null;
  #handed: string | null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;

  constructor(given: string, save: Save) {
    this.text = given;
    this.#handed = given;
    this.#save = save;
  }

  /** An input method has begun: what stands there now is the last that was meant. */
  compose(): void {
    this.#settled = this.text;
  }

  /** The input method has ended with this in the field. */
  composed(text: string): void {
    this.#settled = null;
    this.type(text);
  }

  /** Something is being composed. */
  get composing(): boolean {
    return this.#settled !== null;
  }

  /** Something was typed. */
  type(text: string): void {
    this.text = text;
    this.busy = true;
    this.unsaved = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#keep(), PAUSE_MS);
    this.#latest ??= setTimeout(() => void this.#keep(), LONGEST_MS);
  }

  /** The person left the field, or wants to go on; resolves when the core has answered. */
  async leave(): Promise<void> {
    this.busy = false;
    await this.#keep();
  }

  /** What the core holds (also after an offer was taken, or an undo): it stands here, unless the person is typing. */
  adopt(value: string): void {
    if (this.busy || this.unsaved || value === this.text) return;
    this.text = value;
    this.#handed = value;
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#pause);
    clearTimeout(this.#latest);
    this.#latest = undefined;
    const text = this.#settled ?? this.text;
    if (text !== this.#handed) {
      this.#handed = text;
      const kept = await this.#save(text);
      if (kept === false && this.#handed === text) this.#handed = null;
    }
    if (this.text === this.#handed) this.unsaved = false;
  }
}
