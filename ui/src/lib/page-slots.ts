// The places of a question of several pages: each keeps what is known of its own photo (the picture just taken, an open
// editor) when the page gets another paper, and when a page before it is taken out.

export interface Slot {
  readonly key: number;
  /** Id of the paper; blank in the place for the next one. */
  readonly paper: string;
}

/** Ids in an answer, in order. */
export function pagesOf(value: string): string[] {
  return value.split(' ').filter(Boolean);
}

export class PageSlots {
  readonly #keys = new Map<string, number>();
  #empty = 0;
  #next = 1;

  /** A place for every page, and an empty one where there is room. */
  of(value: string, most: number): Slot[] {
    const taken = new Set<number>();
    const slots = pagesOf(value).map((paper) => ({ key: this.#keyOf(paper, taken), paper }));
    return slots.length < most ? [...slots, { key: this.#empty, paper: '' }] : slots;
  }

  /** This place holds another paper from now on, or the first one. */
  keep(slot: Slot, paper: string): void {
    if (slot.paper) this.#keys.delete(slot.paper);
    this.#keys.set(paper, slot.key);
    if (slot.key === this.#empty) this.#empty = this.#next++;
  }

  /** A paper that stands there twice has two places. */
  #keyOf(paper: string, taken: Set<number>): number {
    let key = this.#keys.get(paper);
    if (key === undefined || taken.has(key)) {
      key = this.#next++;
      if (!this.#keys.has(paper)) this.#keys.set(paper, key);
    }
    taken.add(key);
    return key;
  }
}

/** The place for the next page first, then the pages in their order. */
export function nextFirst<P extends { slot: Slot }>(places: readonly P[]): P[] {
  return [...places.filter(({ slot }) => slot.paper === ''), ...places.filter(({ slot }) => slot.paper !== '')];
}

/** The answer after a place got this paper; blank takes the page out. `twice` is the page that is the same photo already. */
export function withPage(value: string, slot: Slot, paper: string): { value: string; twice: number } {
  const pages = pagesOf(value);
  const at = slot.paper ? pages.indexOf(slot.paper) : pages.length;
  const same = paper ? pages.findIndex((other, index) => other === paper && index !== at) : -1;
  if (same >= 0) return { value, twice: same + 1 };
  pages.splice(at < 0 ? pages.length : at, at < 0 ? 0 : 1, ...(paper ? [paper] : []));
  return { value: pages.join(' '), twice: 0 };
}
