// Ids of elements for keys of questions, and where the focus goes.

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
  bringIntoView(frame.querySelector('[data-doubt], .wrong') ?? control ?? frame, control ?? frame);
  keepAbovePad(control);
}

/** With keys of its own in the foot, the field that they fill is in view, all of it, whatever else does not fit. */
export function keepAbovePad(field: Element | null | undefined): void {
  if (field && document.querySelector('.foot .pad')?.checkVisibility() && !isInView(field)) bringIntoView(field);
}

/** So much of the page is seen around what is brought into view. */
const AIR = 12;

/** Scrolls so far that everything from `first` to `last` is between the bars; when that is too much, the beginning is. */
export function bringIntoView(first: Element, last: Element = first): void {
  const top = first.getBoundingClientRect().top - AIR - edge('.top', 'bottom', 0);
  const bottom = last.getBoundingClientRect().bottom + AIR - edge('.foot', 'top', visibleHeight());
  if (top < 0) window.scrollBy(0, top);
  else if (bottom > 0) window.scrollBy(0, Math.min(bottom, top));
}

/** A tap on the summary of something that unfolds: what was folded is in view once it is open, from its summary on. */
export function showUnfolded(event: MouseEvent): void {
  const summary = event.currentTarget instanceof Element ? event.currentTarget : null;
  const fold = summary?.closest('details');
  if (summary && fold) requestAnimationFrame(() => fold.open && bringIntoView(summary, fold));
}

/** All of it is between the bars now. */
export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= edge('.top', 'bottom', 0) - 1 && bottom <= edge('.foot', 'top', visibleHeight()) + 1;
}

function visibleHeight(): number {
  return window.visualViewport?.height ?? window.innerHeight;
}

/** Where what can be seen begins and ends: at a bar that sticks, else at the edge of the window. */
function edge(bar: string, side: 'top' | 'bottom', without: number): number {
  const element = [...document.querySelectorAll<HTMLElement>(bar)].find((each) => each.checkVisibility());
  if (!element || getComputedStyle(element).position !== 'sticky') return without;
  return Math.min(element.getBoundingClientRect()[side], Math.max(without, visibleHeight()));
}

/** After something on the page was taken away, the focus goes to the first of these that is there, else to the heading. */
export function focusAfter(...wanted: readonly (string | Element | null | undefined)[]): void {
  const elements = wanted.map((each) => (typeof each === 'string' ? document.querySelector(each) : each));
  const found = elements.find((each) => each instanceof HTMLElement && each.isConnected && each.checkVisibility());
  (found instanceof HTMLElement ? found : heading())?.focus({ preventScroll: found === undefined });
}

/** The heading of the page on show. */
export function heading(page: Document = document): HTMLElement | undefined {
  return [...page.querySelectorAll('h1')].find((each) => each.checkVisibility());
}
