// Pressing a button must not take the focus out of a field before the press is over: what appears below the field at that
// moment (a saved line, an error) would move the button away from under the finger, and the press would be lost. And when
// what has the focus goes away, the focus must not fall to nothing: keyboard and screen reader would begin at the top again.

import { focusAfter } from './ids';

/** Keeps the focus where it is while a button is pressed; the button's own handler moves it. */
export function keepFocusWhilePressing(target: Document): void {
  target.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button, .pick label, .choice')) event.preventDefault();
  });
  // Where nothing had the focus, the pressed button has it: whatever it does starts from there.
  target.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button, summary') : null;
    if (pressed && isNothing(target)) pressed.focus({ preventScroll: true });
    // A choice has the focus once it is made, as if the press had not been kept from moving it.
    const choice = event.target instanceof Element ? event.target.closest('.choice')?.querySelector('input') : null;
    choice?.focus({ preventScroll: true });
  }, true);
  catchFocus(target);
}

/** Gives the focus to what stands nearest when the element that had it goes away. */
function catchFocus(target: Document): void {
  let last: HTMLElement[] = [];
  target.addEventListener('focusin', (event) => (last = event.target instanceof HTMLElement ? withAncestors(event.target) : []));
  new MutationObserver(() => {
    if (last.length === 0 || last[0]?.isConnected || !isNothing(target)) return;
    const near = last.find((element) => element.isConnected && element !== target.body);
    last = [];
    focusAfter(near?.querySelector<HTMLElement>('[tabindex="-1"], input:not(:disabled), button:not(:disabled)'));
  }).observe(target, { childList: true, subtree: true });
}

function withAncestors(element: HTMLElement): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) all.push(at);
  return all;
}

function isNothing(target: Document): boolean {
  return target.activeElement === null || target.activeElement === target.body;
}
