// Ids of elements for keys of questions, and where the focus goes.

import { tick } from 'svelte';
import { makeRoom } from './pad.svelte';
import { bringIntoView, fits, focusInSight, keepAbovePad } from './sight';

/** An id that CSS and `for` attributes can hold. */
export function idOf(key: string): string {
  return `q${key.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

const FIELDS = 'input:not([type=file]), textarea';

/** Puts the focus into a question and brings its error and its field into view. */
export function focusOn(key: string): void {
  const frame = document.getElementById(`${idOf(key)}-frame`);
  if (!frame) return;
  const control =
    frame.querySelector<HTMLElement>('[data-doubt]') ??
    frame.querySelector<HTMLElement>('[aria-invalid=true]') ??
    frame.querySelector<HTMLElement>('input:checked') ??
    frame.querySelector<HTMLElement>(FIELDS) ??
    frame.querySelector<HTMLElement>('input, button');
  control?.focus({ preventScroll: true });
  const label = document.getElementById(`${idOf(key)}-label`) ?? frame;
  void tick()
    .then(() => makeRoom(label, control ?? frame))
    .then(tick)
    .then(() => showStop(frame, label, control));
}

/** What is asked is seen with what is wrong, wherever there is room for both. */
function showStop(frame: Element, label: Element, control: Element | null): void {
  const to = control ?? frame;
  bringIntoView(fits(label, to) ? label : (frame.querySelector('[data-doubt], .wrong') ?? to), to);
  keepAbovePad(control);
}

/** After something on the page was taken away, the focus goes to the first of these that is there, else to the heading. */
export function focusAfter(...wanted: readonly (string | Element | null | undefined)[]): void {
  const elements = wanted.map((each) => (typeof each === 'string' ? document.querySelector(each) : each));
  const found = elements.find((each) => each instanceof HTMLElement && each.isConnected && each.checkVisibility());
  if (found instanceof HTMLElement) focusInSight(found);
  else heading()?.focus({ preventScroll: true });
}

/** The heading of the page on show. */
export function heading(page: Document = document): HTMLElement | undefined {
  return [...page.querySelectorAll('h1')].find((each) => each.checkVisibility());
}
