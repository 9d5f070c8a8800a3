// What a page says, in reading order, with the way back from every character to its place on the page. Errors come first,
// then what stands there, then what can be pressed, the main action last: whoever cannot read finds her way by it. What only
// a screen reader needs, what is hidden and what is marked `data-unspoken` is left out.

import { BUTTON, controlName, FIELD, fieldSays, howToFill, isRow, type Field } from './spoken-controls';
import { leadIn, listed, openingOf, type Place } from './spoken-lists';
import { t } from './texts.svelte';

/** A run of characters of one text node, or (without node) words that stand nowhere. */
interface Piece {
  start: number;
  text: string;
  node: Text | null;
}

export interface SpokenPage {
  text: string;
  /** The main action's own words. */
  main: string;
  /** What is wrong, as it is said. */
  wrong: string;
  /** The places of a part of the text. */
  ranges(start: number, end: number): Range[];
}

export interface Around {
  /** Said before everything else. */
  lead?: string;
  /** Said at the end: that it is over, and how one hears it again or goes back. */
  end?: string;
}

const UNSPOKEN =
  'script, style, svg, template, noscript, [hidden], [data-unspoken], [aria-hidden="true"], .only-read:not(h1, [data-spoken]), .top, .keys, .skip';
const ERROR = '[role="alert"], .wrong';
/** Stands above the page and belongs to it. */
const BEFORE = '[data-spoken-first]';

/** So many errors are said before everything else. */
const FEW = 3;

/** Collects what a part of the page says. */
export function spokenPage(root: Element | null, { lead = '', end = '' }: Around = {}): SpokenPage {
  const said = new Said();
  if (root) {
    said.line(lead);
    if (root.matches('main')) for (const each of document.querySelectorAll(BEFORE)) said.walk(each, new Set());
    const errors = errorsIn(root);
    const start = said.text.length;
    for (const error of errors) said.inside(error);
    said.wrong = said.text.slice(start).trim();
    said.places = listed(root, seen);
    said.walk(root, new Set(errors));
    said.actions(root);
    said.line(end);
  }
  return { text: said.text, main: said.main, wrong: said.wrong, ranges: (start, end) => rangesOf(said.pieces, start, end) };
}

function errorsIn(root: Element): Element[] {
  const all = [...root.querySelectorAll(ERROR)].filter((each) => seen(each) && !each.querySelector(ERROR));
  // Many of them are what the page is about, and stand in their place.
  return all.length <= FEW ? all : [];
}

class Said {
  text = '';
  main = '';
  wrong = '';
  pieces: Piece[] = [];
  places: ReadonlyMap<Element, Place> = new Map();
  /** Words are waited for that belong to those said last. */
  #held = false;

  walk(element: Element, done: Set<Element>): void {
    if (done.has(element) || !spoken(element)) return;
    if (element.matches(BUTTON) && !isRow(element)) return;
    const apart = getComputedStyle(element).display !== 'inline' || element.hasAttribute('data-apart');
    if (apart) this.newLine();
    const place = this.places.get(element);
    if (place) this.#opening(place);
    if (element.matches(FIELD)) this.#field(element as Field);
    else if (element instanceof HTMLSelectElement) this.words(element.selectedOptions[0]?.textContent ?? '');
    else if (element instanceof HTMLImageElement) this.#picture(element);
    else if (element instanceof HTMLBRElement) this.newLine();
    else this.#children(element, done);
    if (apart) this.newLine();
  }

  /** What a picture is called, unless the words beside it say so. */
  #picture({ alt, parentElement }: HTMLImageElement): void {
    const beside = parentElement?.closest('button, li, article, .card')?.textContent ?? '';
    if (alt !== '' && !beside.includes(alt)) this.words(alt);
  }

  /** The same without asking whether it was said already. */
  inside(element: Element): void {
    this.newLine();
    this.#children(element, new Set());
    this.newLine();
  }

  /** What can be pressed here, each on a line of its own; the main action last. */
  actions(root: Element): void {
    const all = [...root.querySelectorAll(BUTTON)].filter((each) => !isRow(each) && seen(each) && !each.closest('[data-tool]'));
    const named = new Map(all.map((each) => [controlName(each), each]));
    const main = [...named].filter(([, each]) => each.matches('.main'));
    for (const [name, each] of named) {
      const alike = all.filter((other) => controlName(other) === name);
      if (each.matches('.main') || !name) continue;
      if (alike.length === 1) this.#press(t('spoken-press'), each);
      else this.#alike(name, alike);
    }
    for (const [name, each] of main) {
      this.main = name;
      this.#press(each.closest('.foot') ? t('spoken-main') : t('spoken-press'), each);
    }
  }

  /** Buttons of one name: each with what it is about, or that there is one in every row where they are many. */
  #alike(name: string, buttons: readonly Element[]): void {
    const about = buttons.map((each) => each.querySelector('.only-read')?.textContent?.trim() ?? '');
    if (!about.every(Boolean)) return this.#press(t('spoken-press'), buttons[0] as Element);
    if (buttons.length > FEW) return this.line(t('spoken-each', { name }));
    for (const [at, each] of buttons.entries()) {
      this.#press(t('spoken-press'), each);
      this.also(`，${about[at] ?? ''}`);
    }
  }

  newLine(): void {
    if (!this.#held && this.text !== '' && !this.text.endsWith('\n')) this.#add('\n', null);
  }

  words(text: string): void {
    if (text.trim() !== '') this.#add(text, null);
  }

  line(text: string): void {
    this.newLine();
    this.words(text);
    this.newLine();
  }

  /** Words that belong to what was said last. */
  also(text: string): void {
    if (this.text.endsWith('\n')) {
      this.text = this.text.slice(0, -1);
      this.pieces.pop();
    }
    this.words(text);
  }

  #press(lead: string, button: Element): void {
    this.newLine();
    this.#before(lead);
    this.#children(button, new Set());
    this.newLine();
  }

  /** Which of how many, before a row or a choice. */
  #opening(place: Place): void {
    this.line(place.at === 1 ? leadIn(place) : '');
    this.#before(openingOf(place));
  }

  /** Words that belong to those that come next. */
  #before(text: string): void {
    this.words(text);
    this.#held = true;
  }

  #children(element: Element, done: Set<Element>): void {
    const shut = element instanceof HTMLDetailsElement && !element.open;
    if (shut) this.#before(t('spoken-fold'));
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#node(child);
      else if (child instanceof Element && (!shut || child.matches('summary'))) this.walk(child, done);
    }
    const box = element instanceof HTMLLabelElement ? element.querySelector('input') : null;
    if (box?.checked) this.also(box.closest('[role="radiogroup"], [role="group"]') ? t('spoken-picked') : t('spoken-ticked'));
    else if (element.matches('[aria-pressed="true"]') && !isRow(element)) this.also(t('spoken-picked'));
  }

  #field(field: Field): void {
    // A name that stands nowhere on the page is said here.
    this.line(field.getAttribute('aria-label') ?? '');
    this.line(fieldSays(field));
    this.line(howToFill(field, this.#beside(field)));
  }

  /** The keys that belong to a field: the name of the one that takes a sign back. */
  #beside(field: Field): string {
    const keys = field.inputMode === 'none' ? (field.parentElement?.querySelector('.keys .word') ?? field.closest('main')?.querySelector('.foot .keys .word')) : null;
    return keys?.textContent?.trim() ?? '';
  }

  #node(node: Text): void {
    if (node.data.trim() === '') return void (this.text.endsWith('\n') || this.words(' '));
    // As long as the node itself, so that every place in the one is a place in the other.
    this.#add(node.data.replace(/[\n\r\t]/g, ' '), node);
  }

  #add(text: string, node: Text | null): void {
    if (node) this.#held = false;
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
