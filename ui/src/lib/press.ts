// Pressing a button must not take the focus out of a field before the press is over: what appears below the field at that
// moment (a saved line, an error) would move the button away from under the finger, and the press would be lost.

/** Keeps the focus where it is while a button is pressed; the button's own handler moves it. */
export function keepFocusWhilePressing(target: Document): void {
  target.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button, .pick label')) event.preventDefault();
  });
}
