// What is in view: between the bar on top and whatever sticks to the foot of the window, the keys of a pad included.

/** Gives the focus to something and shows it, with everything from `first` on where there is room: a browser's own scrolling
 *  knows of no bars. */
export function focusInSight(element: HTMLElement | null | undefined, first: Element | null | undefined = element): void {
  if (!element) return;
  element.focus({ preventScroll: true });
  bringBoth(first ?? element, element);
}

/** Brings two things into view, or the second where both do not fit. */
export function bringBoth(first: Element, second: Element): void {
  const [upper, lower] = isAbove(first, second) ? [first, second] : [second, first];
  if (fits(upper, lower)) bringIntoView(upper, lower);
  else bringIntoView(second);
}

function isAbove(one: Element, other: Element): boolean {
  return one.getBoundingClientRect().top <= other.getBoundingClientRect().top;
}

/** All from the one to the other has room between the bars. */
export function fits(upper: Element, lower: Element): boolean {
  const room = edge('.foot', 'top', visibleHeight()) - edge('.top', 'bottom', 0) - 2 * AIR;
  return lower.getBoundingClientRect().bottom - upper.getBoundingClientRect().top <= room;
}

/** With keys of its own in the foot, the field that they fill is in view, all of it, whatever else does not fit; and what is said
 *  below it of what is still missing, where that fits too, not on the smallest phone, where the question stands before it. */
export function keepAbovePad(field: Element | null | undefined, said?: Element | null): void {
  if (!field || !(isUnderPad(field) || isUnderPad(said))) return;
  const low = 'low' in document.documentElement.dataset;
  bringIntoView(field, low ? field : (said ?? field));
}

/** Keys stand in the foot, and not all of the field that they fill is in view. */
export function isUnderPad(field: Element | null | undefined): boolean {
  return Boolean(field && document.querySelector('.foot .pad')?.checkVisibility() && !isInView(field));
}

/** So much of the page is seen around what is brought into view. */
export const AIR = 12;

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

/** Its beginning is between the bars now: as much of it is seen as there is room for. */
export function beginsInView(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= edge('.top', 'bottom', 0) - 1 && top < edge('.foot', 'top', visibleHeight());
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
