// Tells once of each element that was before the person's eyes for a while: at least half of it, or half a window of it. What only
// passed by was not seen.

const HALF = 0.5;
/** How long something is in view before it counts as seen. */
const SEEN_MS = 800;
/** So many steps of what is in view are told: an element higher than the window is never half in view. */
const STEPS = [0.1, 0.2, 0.3, 0.4, HALF];

/** For `use:`: `onshown` is called once, when the element was in view. */
export function inView(element: HTMLElement, onshown: () => void): { destroy: () => void } {
  let timer = 0;
  const watch = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    if (last === undefined) return;
    if (!isBefore(last)) {
      clearTimeout(timer);
      timer = 0;
    } else if (timer === 0) timer = window.setTimeout(done, SEEN_MS);
  }, { threshold: STEPS });

  function done(): void {
    watch.disconnect();
    onshown();
  }

  watch.observe(element);
  return {
    destroy: () => {
      clearTimeout(timer);
      watch.disconnect();
    },
  };
}

function isBefore({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  return isIntersecting && (intersectionRatio >= HALF || intersectionRect.height >= HALF * (rootBounds?.height ?? Infinity));
}
