// Which words of a page may be seen in a picture of it. Nothing is shown because it looks harmless: a text is shown when it
// is a sentence of the interface (what was put into it stays covered) or a text that the county wrote; anything else is
// covered, and so is whatever the person is known to have written.

import type { Pattern } from '../texts.svelte';

/** Stands for one character that is not shown. */
export const COVERED = '\u2587';
/** A count may be seen; a run of digits of this length may be a number of somebody. */
const LONG_NUMBER = /\d[\d\s-]{4,}/g;
const COUNT = /^\d{1,3}$/;
/** Pieces that one text node may be made of. */
const JOINT = ' · ';
const SHORTEST_SECRET = 2;

export interface Known {
  /** Sentences of the interface. */
  readonly sentences: readonly Pattern[];
  /** Texts of the county: titles, questions, choices. */
  readonly open: Iterable<string>;
  /** What the person wrote: names, numbers, answers. */
  readonly secret: Iterable<string>;
}

export class Cover {
  #ours = new Set<string>();
  #open = new Set<string>();
  #secret: string[];
  #forms: { match: RegExp; weight: number }[] = [];

  constructor(known: Known) {
    for (const pieces of known.sentences) this.#learn(pieces);
    this.#forms.sort((a, b) => b.weight - a.weight);
    for (const text of known.open) this.#open.add(tidy(text));
    const secret = [...known.secret].map(tidy).filter((text) => [...text].length >= SHORTEST_SECRET);
    this.#secret = [...new Set(secret)].sort((a, b) => b.length - a.length);
  }

  /** The text with everything covered that may not be seen; as long as it was. */
  over(text: string): string {
    return text.split(JOINT).map((part) => this.#part(part)).join(JOINT);
  }

  #part(text: string): string {
    if (this.#ours.has(text)) return text;
    if (this.#open.has(text)) return this.#guard(text);
    for (const { match } of this.#forms) {
      const found = match.exec(text);
      if (found) return found.slice(1).map((piece, at) => (at % 2 === 0 ? piece : this.#put(piece))).join('');
    }
    return hide(text);
  }

  /** Something that was put into a sentence: a count and a title of the county may be seen. */
  #put(text: string): string {
    if (COUNT.test(text)) return text;
    return this.#open.has(text) ? this.#guard(text) : hide(text);
  }

  /** A text of the county may have an answer put into it. */
  #guard(text: string): string {
    let shown = text.replace(LONG_NUMBER, hide);
    for (const secret of this.#secret) shown = shown.replaceAll(secret, hide(secret));
    return shown;
  }

  #learn(pieces: Pattern): void {
    if (!pieces.includes(null)) return void this.#lines(pieces.join('')).forEach((line) => this.#ours.add(line));
    const fixed = pieces.map((piece) => piece ?? '').join('').trim();
    if (fixed === '') return;
    // Groups by turns: fixed, put in, fixed, put in …
    const groups: string[] = [];
    for (const piece of pieces) {
      const even = groups.length % 2 === 0;
      if (piece === null) groups.push(...(even ? ['()'] : []), '(.*?)');
      else groups.push(...(even ? [] : ['()']), `(${piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`);
    }
    this.#forms.push({ match: new RegExp(`^${groups.join('')}$`, 'u'), weight: fixed.length });
  }

  #lines(text: string): string[] {
    return [text, ...text.split('\n')].map(tidy);
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function hide(text: string): string {
  return text.replace(/\S/gu, (character) => COVERED.repeat(character.length));
}
