// Text while it is being typed: kept on the screen whatever happens, saved when the person pauses or leaves the field.
// Saving never waits for "continue", so that a flat battery costs two seconds of typing at most.

/** How long a pause counts as a pause. */
const PAUSE_MS = 1200;

export class Typing {
  /** As it stands in the field. */
  text = $state('');
  /** The person is in the field: nothing is called wrong yet. */
  busy = $state(false);
  #given: string;
  #save: (text: string) => void;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(given: string, save: (text: string) => void) {
    this.text = given;
    this.#given = given;
    this.#save = save;
  }

  /** Something was typed. */
  type(text: string): void {
    this.text = text;
    this.busy = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#keep(), PAUSE_MS);
  }

  /** The person left the field. */
  leave(): void {
    clearTimeout(this.#pause);
    this.busy = false;
    this.#keep();
  }

  /** The core has another value (offer taken, undo): it replaces what stands here, unless the person is typing. */
  adopt(value: string): void {
    if (value === this.#given) return;
    this.#given = value;
    if (!this.busy) this.text = value;
  }

  #keep(): void {
    clearTimeout(this.#pause);
    if (this.text !== this.#given) this.#save(this.text);
  }
}
