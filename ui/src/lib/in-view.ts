// Tells once of each element that came before the person's eyes: at least half of it, or as much as the window holds.

const HALF = 0.5;

/** For `use:`: `onshown` is called once, when the element is in view. */
export function inView(element: HTMLElement, onshown: () => void): { destroy: () => void } {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    onshown();
  }, { threshold: HALF });
  watch.observe(element);
  return { destroy: () => watch.disconnect() };
}
