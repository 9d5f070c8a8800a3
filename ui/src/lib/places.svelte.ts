// Where one was on a screen: back leads to the same place of the same list, once the list is there again.

import { untrack } from 'svelte';

/** How long a list may take to be there again. */
const PATIENCE_MS = 3000;
/** The heading of the screen goes to its top meanwhile. */
const SETTLE_MS = 500;
/** What a person does with a page: from then on the place is theirs. */
const DEEDS = ['pointerdown', 'wheel', 'keydown'] as const;

/** Keeps where each screen was left: a route that was left by going on is the same one when back leads to it. */
export function keepPlaces(now: () => object): void {
  const places = new WeakMap<object, number>();
  let shown = untrack(now);
  let stop = (): void => undefined;

  // The page still stands as it was before another screen takes its place.
  $effect.pre(() => {
    if (now() === shown) return;
    stop();
    places.set(shown, window.scrollY);
    shown = now();
    const wanted = places.get(shown) ?? 0;
    if (wanted > 0) stop = follow(wanted);
  });
}

/** Scrolls to a place as soon as the page reaches so far and stays there; answers how to give that up. */
function follow(wanted: number): () => void {
  let until = performance.now() + PATIENCE_MS;
  let frame = requestAnimationFrame(step);
  DEEDS.forEach((deed) => window.addEventListener(deed, stop, { capture: true }));

  function step(): void {
    if (performance.now() > until) return stop();
    if (Math.abs(window.scrollY - wanted) > 1 && reach() >= wanted) {
      window.scrollTo(0, wanted);
      until = Math.min(until, performance.now() + SETTLE_MS);
    }
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
