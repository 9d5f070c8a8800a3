// The keyboard on the screen must not cover the field one types in: while it is up nothing sticks over the page, and the field
// (with what is said to be wrong with it) is scrolled into what is left of the window.

import { bringIntoView } from './sight';

/** Less than this part of the window is left: a keyboard has taken the rest. */
const LEFT = 0.8;

/** Watches for the keyboard; answers how to stop. */
export function watchKeyboard(target: Window): () => void {
  const view = target.visualViewport;
  const page = target.document.documentElement;
  const resized = (): void => {
    if (view && view.height < target.innerHeight * LEFT) page.dataset.keyboard = 'up';
    else delete page.dataset.keyboard;
    const field = target.document.activeElement;
    if (field instanceof HTMLElement && field.matches('input, textarea')) bringIntoView(field);
  };
  view?.addEventListener('resize', resized);
  return () => {
    view?.removeEventListener('resize', resized);
    delete page.dataset.keyboard;
  };
}
