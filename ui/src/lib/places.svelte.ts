// Where one was on a screen: back leads to the same place of the same list, once the list is there again.

/** How long a list may take to be there again. */
const PATIENCE_MS = 3000;
/** What a person does with a page: from then on the place is theirs. */
const DEEDS = ['pointerdown', 'wheel', 'keydown'] as const;

/** The places of screens by their route: a route that was left by going on is the same one when back leads to it. */
export class Places {
  readonly #at = new WeakMap<object, number>();
  #stop: () => void = () => undefined;

  /** Another screen is about to take the place of this one. */
  leave(route: object): void {
    this.#stop();
    this.#at.set(route, window.scrollY);
  }

  /** A screen is on show: where it was left, it is again. */
  come(route: object): void {
    const wanted = this.#at.get(route) ?? 0;
    if (wanted > 0) this.#stop = follow(wanted);
  }
}

/** Scrolls to a place as soon as the page reaches so far and stays there; answers how to give that up. */
function follow(wanted: number): () => void {
  const until = performance.now() + PATIENCE_MS;
  let frame = requestAnimationFrame(step);
  DEEDS.forEach((deed) => window.addEventListener(deed, stop, { capture: true }));

  function step(): void {
    if (performance.now() > until) return stop();
    if (Math.abs(window.scrollY - wanted) > 1 && reach() >= wanted) window.scrollTo(0, wanted);
    frame = requestAnimationFrame(step);
  }
  function stop(): void {
    cancelAnimationFrame(frame);
    DEEDS.forEach((deed) => window.removeEventListener(deed, stop, { capture: true }));
  }
  return stop;
}

function reach(): number {
  return document.documentElement.scrollHeight - window.innerHeight;
}
