// What a page says, in reading order, with the way back from every character to its place on the page. Errors come first,
// the main action last; what only a screen reader needs, what is hidden and what is marked `data-unspoken` is left out.

import { t } from './texts.svelte';

/** A run of characters of one text node, or (without node) words that stand nowhere. */
interface Piece {
  start: number;
  text: string;
  node: Text | null;
}

export interface SpokenPage {
  text: string;
  /** The places of a part of the text. */
  ranges(start: number, end: number): Range[];
}

const UNSPOKEN =
  'script, style, svg, template, noscript, [hidden], [data-unspoken], [aria-hidden="true"], .only-read:not(h1), .top, .keys, .skip';
/** Names of buttons are not read, but for rows that hold what the page is about. */
const BUTTON = 'button, a[href], [role="button"]';
const ROW = '.item, .tile, .start, [data-spoken], [href^="tel:"]';
const ERROR = '[role="alert"], .wrong';

/** So many errors are said before everything else. */
const FEW = 3;

/** Collects what a part of the page says. */
export function spokenPage(root: Element | null): SpokenPage {
  const said = new Said();
  if (root) {
    const all = [...root.querySelectorAll(ERROR)].filter((each) => seen(each) && !each.querySelector(ERROR));
    // Many of them are what the page is about, and stand in their place.
    const errors = all.length <= FEW ? all : [];
    for (const error of errors) said.inside(error);
    said.walk(root, new Set(errors));
    said.actions(root);
  }
  return { text: said.text, ranges: (start, end) => rangesOf(said.pieces, start, end) };
}

class Said {
  text = '';
  pieces: Piece[] = [];

  walk(element: Element, done: Set<Element>): void {
    if (done.has(element) || !spoken(element)) return;
    if (element.matches(BUTTON) && !element.matches(ROW)) return;
    const apart = getComputedStyle(element).display !== 'inline';
    if (apart) this.newLine();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) this.#typed(element);
    else if (element instanceof HTMLSelectElement) this.words(element.selectedOptions[0]?.textContent ?? '');
    else if (element instanceof HTMLImageElement) this.words(element.alt);
    else if (element instanceof HTMLBRElement) this.newLine();
    else this.#children(element, done);
    if (apart) this.newLine();
  }

  /** The same without asking whether it was said already. */
  inside(element: Element): void {
    this.newLine();
    this.#children(element, new Set());
    this.newLine();
  }

  /** What can be done here: the main action, or where there is none all of them. */
  actions(root: Element): void {
    const all = [...root.querySelectorAll(BUTTON)].filter((each) => !each.matches(ROW) && seen(each));
    const main = all.filter((each) => each.matches('.main'));
    const names = new Map((main.length > 0 ? main : all.filter((each) => each.matches('.btn'))).map((each) => [each.textContent, each]));
    for (const [at, button] of [...names.values()].entries()) {
      this.newLine();
      if (at === 0) this.words(t('spoken-press'));
      this.#children(button, new Set());
    }
  }

  newLine(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.#add('\n', null);
  }

  words(text: string): void {
    if (text.trim() !== '') this.#add(text, null);
  }

  /** Words that belong to what was said last. */
  also(text: string): void {
    if (this.text.endsWith('\n')) {
      this.text = this.text.slice(0, -1);
      this.pieces.pop();
    }
    this.words(text);
  }

  #children(element: Element, done: Set<Element>): void {
    const shut = element instanceof HTMLDetailsElement && !element.open;
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#node(child);
      else if (child instanceof Element && (!shut || child.matches('summary'))) this.walk(child, done);
    }
    const box = element instanceof HTMLLabelElement ? element.querySelector('input') : null;
    if (box?.checked) this.also(t('spoken-picked'));
  }

  #typed(field: HTMLInputElement | HTMLTextAreaElement): void {
    const silent = ['checkbox', 'radio', 'file', 'hidden', 'password', 'range', 'color'].includes(field.type);
    if (!silent && field.value !== '') this.also(t('spoken-filled', { value: field.value }));
  }

  #node(node: Text): void {
    if (node.data.trim() === '') return void (this.text.endsWith('\n') || this.words(' '));
    // As long as the node itself, so that every place in the one is a place in the other.
    this.#add(node.data.replace(/[\n\r\t]/g, ' '), node);
  }

  #add(text: string, node: Text | null): void {
    this.pieces.push({ start: this.text.length, text, node });
    this.text += text;
  }
}

function spoken(element: Element): boolean {
  return !element.matches(UNSPOKEN) && seen(element);
}

function seen(element: Element): boolean {
  return element.closest(UNSPOKEN) === null && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

function rangesOf(pieces: readonly Piece[], start: number, end: number): Range[] {
  return pieces.flatMap((piece) => {
    const from = Math.max(start - piece.start, 0);
    const to = Math.min(end - piece.start, piece.text.length);
    const node = piece.node;
    // The page may have changed since: a place that is gone is not marked.
    if (!node || from >= to || !node.isConnected || to > node.length || piece.text.slice(from, to).trim() === '') return [];
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}
