// Whatever a page says because of a press is in view, with the field it is about. What a screen reader is told (an alert, a status,
// a live region) is what somebody who looks must see: between the bar on top and the foot, the keys of a pad included. A new page
// begins at its heading instead, and what only accompanies (a saved line, a count) is marked `data-aside` and moves nothing.

import { heading } from './ids';
import { bringBoth, bringIntoView, fits } from './sight';

const SAYS = '[role=alert], [role=status], [aria-live]:not([aria-live=off])';
const ACTS = ['click', 'keydown', 'input', 'change', 'drop'] as const;
/** The place is the person's from then on. */
const LOOKS = ['pointerdown', 'wheel', 'touchmove', 'keydown'] as const;
const TYPED = 'textarea, input:not([type=file], [type=checkbox], [type=radio], [type=range])';

/** Shows what appears in a page; answers how to stop. */
export function showWhatAppears(page: Document): () => void {
  const shower = new Shower(page);
  const watch = new MutationObserver((changes) => shower.noted(changes));
  watch.observe(page.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['hidden'] });
  const grown = new ResizeObserver(() => shower.show());
  grown.observe(page.body);
  const acted = (): void => shower.acted();
  const looked = (): void => shower.looked();
  for (const act of ACTS) page.addEventListener(act, acted, true);
  for (const look of LOOKS) page.addEventListener(look, looked, { capture: true, passive: true });
  return () => {
    watch.disconnect();
    grown.disconnect();
    for (const act of ACTS) page.removeEventListener(act, acted, true);
    for (const look of LOOKS) page.removeEventListener(look, looked, true);
  };
}

class Shower {
  readonly #page: Document;
  /** What each region said when it was looked at last. */
  readonly #said = new WeakMap<Element, string>();
  /** The page that was acted on. */
  #on: { title: Element; words: string } | null = null;
  /** What is to be in view until the person moves the page. */
  #news: Element[] = [];

  constructor(page: Document) {
    this.#page = page;
    this.#newlySaid(page.body);
  }

  acted(): void {
    const title = heading(this.#page);
    this.#on = title ? { title, words: title.textContent } : null;
  }

  looked(): void {
    this.#news = [];
  }

  noted(changes: readonly MutationRecord[]): void {
    const touched = new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)));
    const news = [...touched].flatMap((element) => (element?.isConnected ? this.#newlySaid(element) : []));
    if (news.length === 0 || !this.#isSamePage()) return;
    this.#news = [...new Set(news)];
    requestAnimationFrame(() => this.show());
  }

  /** Again when the page has grown: a picture above came later than its words. */
  show(): void {
    const shown = this.#news.filter((each) => each.isConnected && each.checkVisibility());
    const main = shown.find((each) => each.matches('[role=alert]')) ?? shown[0];
    if (!main || !this.#isSamePage()) return;
    const last = shown.at(-1) ?? main;
    const field = fieldAt(main, this.#page.activeElement);
    if (!field && fits(main, last)) bringIntoView(main, last);
    // An alert is seen in any case; what is only said never takes the field away.
    else if (field && main.matches('[role=alert]')) bringBoth(field, main);
    else if (field) bringBoth(main, field);
    else bringIntoView(main);
  }

  #newlySaid(element: Element): Element[] {
    const own = element.closest(SAYS);
    const regions = [...(own ? [own] : []), ...element.querySelectorAll(SAYS)];
    return regions.filter((region) => this.#isNew(region));
  }

  #isNew(region: Element): boolean {
    const words = region.checkVisibility() ? region.textContent.trim() : '';
    const before = this.#said.get(region) ?? '';
    this.#said.set(region, words);
    return words !== '' && words !== before && region.closest('main') !== null && region.closest('[data-aside]') === null;
  }

  #isSamePage(): boolean {
    const title = heading(this.#page);
    return title !== undefined && this.#on?.title === title && this.#on.words === title.textContent;
  }
}

/** The field that somebody types in, where what is said belongs to it. */
function fieldAt(region: Element, active: Element | null): Element | null {
  if (!active?.matches(TYPED)) return null;
  const place = region.closest('.question, form, main');
  return place?.contains(active) ? active : null;
}
