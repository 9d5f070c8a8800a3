// When the first screen can be used: its heading has been drawn.

/** Calls back once, in the frame after the first heading is on the page. */
export function whenShown(page: Document, callback: () => void): void {
  const look = (): void => {
    if (page.querySelector('main h1')) callback();
    else page.defaultView?.requestAnimationFrame(look);
  };
  page.defaultView?.requestAnimationFrame(look);
}
