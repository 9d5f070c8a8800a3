// Something is put over a screen and taken away again: the screen is then where it was, with the same thing in focus.

import { entitle } from './heading.svelte';

interface Place<T> {
  readonly of: T;
  readonly focus: Element | null;
  readonly at: number;
}

export class Aside<T> {
  #kept: Place<T> | null = null;

  /** Before the first thing is put over a screen: where is one? */
  keep(of: T): void {
    this.#kept ??= { of, focus: document.activeElement, at: window.scrollY };
  }

  /** Nothing lies over a screen any more. When it is another screen than before, it has found its own place. */
  restore(of: T, under: HTMLElement | undefined, appName: string): void {
    const kept = this.#kept;
    this.#kept = null;
    if (!kept || kept.of !== of) return;
    const heading = under?.querySelector('h1');
    entitle(heading?.textContent ?? '', appName);
    window.scrollTo(0, kept.at);
    const there = kept.focus instanceof HTMLElement && kept.focus.isConnected && kept.focus !== document.body;
    (there ? (kept.focus as HTMLElement) : heading)?.focus({ preventScroll: true });
  }
}
