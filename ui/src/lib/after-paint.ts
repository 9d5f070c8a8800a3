// Work that nobody waits for: it is done when the page has been painted, so that what was pressed is seen first. Asking the core
// costs the page more than drawing a question does.

/** The longest it waits where nothing is painted (a window in the background). */
const LATEST_MS = 250;

/** Runs `work` once, after the next frame. */
export function afterPaint(work: () => void): void {
  let done = false;
  const run = (): void => {
    if (!done) work();
    done = true;
  };
  setTimeout(run, LATEST_MS);
  requestAnimationFrame(() => setTimeout(run));
}
