// Marks the sentence being read and keeps it in view: as a highlight of the text where the webview knows highlights, else
// as a line beside its block.

const NAME = 'spoken';
const BLOCK = 'data-spoken-now';

/** Marks these places and nothing else. */
export function mark(ranges: readonly Range[]): void {
  unmark();
  const first = ranges[0];
  if (!first) return;
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
  else blockOf(first)?.setAttribute(BLOCK, '');
  keepInView(first);
}

/** Nothing is marked. */
export function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
  for (const block of document.querySelectorAll(`[${BLOCK}]`)) block.removeAttribute(BLOCK);
}

/** Where the page stood when its reading began; absent once somebody has scrolled it by hand. */
let begun: number | null = null;
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** From here on the page is scrolled for the reading. */
export function noteBeginning(): void {
  begun = window.scrollY;
  for (const kind of BY_HAND) window.addEventListener(kind, movedByHand, { once: true, passive: true });
}

function movedByHand(): void {
  begun = null;
}

/** Read to its end: the page stands where it stood, with its heading and what to do, unless somebody moved it meanwhile. */
export function backToBeginning(): void {
  if (begun !== null) window.scrollTo({ top: begun });
  begun = null;
}

function blockOf(range: Range): Element | null {
  let element = range.startContainer.parentElement;
  while (element && getComputedStyle(element).display === 'inline') element = element.parentElement;
  return element;
}

/** Scrolls as little as is needed; bars that stick to the edges are taken off by the page's scroll padding. */
function keepInView(range: Range): void {
  const block = blockOf(range);
  if (!block || block.closest('footer')) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'auto' : 'smooth';
  if (block.getBoundingClientRect().height < innerHeight / 2) return block.scrollIntoView({ block: 'nearest', behavior });
  const place = range.getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const above = parseFloat(style.scrollPaddingTop) || 0;
  const below = innerHeight - (parseFloat(style.scrollPaddingBottom) || 0);
  if (place.top < above || place.bottom > below) scrollBy({ top: place.top - above, behavior });
}
