// Something a screen reads before it can show itself: loading, there, or failed with a way to try again.

import type { IpcError } from '../generated/api';
import { hostError } from './host';

export class Loaded<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<IpcError | null>(null);
  #read: () => Promise<T>;
  #round = 0;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  /** Reads again. What is on the screen stays until the new answer is there; late answers of older rounds are dropped. */
  async again(): Promise<void> {
    const round = ++this.#round;
    try {
      const value = await this.#read();
      if (round === this.#round) this.set(value);
    } catch (cause) {
      if (round === this.#round) this.problem = hostError(cause).problem;
    }
  }

  /** Takes an answer that came another way. */
  set(value: T): void {
    this.value = value;
    this.problem = null;
  }
}

/** Something a person started: one at a time, and what went wrong stays on the screen until the next try. */
export class Act {
  busy = $state(false);
  problem = $state.raw<IpcError | null>(null);

  /** Runs it; answers whether it was done. A second tap while it runs does nothing. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await work();
      return true;
    } catch (cause) {
      this.problem = hostError(cause).problem;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
