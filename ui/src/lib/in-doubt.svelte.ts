// A photo that is hard to read, until somebody has said 就用这张: one that was taken just now, or that was stored before a lock or
// a restart, which decide nothing.

import { faultAt, isAccepted, useAsItIs } from './doubts';
import { pictureOf } from './papers.svelte';
import type { Fault } from './picture';

export interface Found {
  readonly paper: string;
  readonly fault: Fault;
  /** The paper that was the answer before it was taken; blank where there was none. */
  readonly before: string;
}

export class InDoubt {
  #found = $state.raw<Found | null>(null);
  #value: () => string;

  /** `value`: the answer as it is; whoever took a step back has another one, and no doubt about it. */
  constructor(value: () => string) {
    this.#value = value;
  }

  readonly now: Found | null = $derived.by(() => (this.#value() !== '' && this.#value() === this.#found?.paper ? this.#found : null));

  set(found: Found | null): void {
    this.#found = found;
  }

  /** Looks at what is the answer already. */
  async look(paper: string): Promise<void> {
    const src = pictureOf(paper, false);
    const fault = isAccepted(src) ? null : await faultAt(src);
    if (fault && !isAccepted(src) && paper === this.#value() && this.#found?.paper !== paper) this.set({ paper, fault, before: '' });
  }

  /** 就用这张. */
  use(paper: string): void {
    useAsItIs(pictureOf(paper, false));
    this.set(null);
  }
}
