// How much room an element has for words: its width in letters of its own size. It follows the window, the rail beside it, the
// text level and the system's text size alike, so that what needs room (a table) asks for room and not for what takes it.

import { untrack } from 'svelte';

/** Below this nobody reads a table of seven columns. */
const TABLE = 38;

/** What is shown stays until this much is missing: a scroll bar that comes and goes with it must not make it flicker. */
const SLACK = 1;

export class Room {
  /** There is room for a table; none before the element stands on the page. */
  forTable = $state(false);
  #em = 0;
  /** What the widest table that did not fit would have needed. */
  #needed = TABLE;

  /** Attach to the element: `{@attach room.measure}`. */
  measure = (element: HTMLElement): (() => void) => {
    // One letter wide and in no line: it changes its width with the text, when the element may not.
    const letter = element.ownerDocument.createElement('span');
    Object.assign(letter.style, { position: 'absolute', width: '1em', height: '0', visibility: 'hidden' });
    element.append(letter);
    const look = (): void => {
      this.#em = widthInside(element) / letter.getBoundingClientRect().width;
      this.#decide();
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    watch.observe(letter);
    look();
    return () => {
      watch.disconnect();
      letter.remove();
    };
  };

  /** Attach to the table: where its words turn out wider than the room, there is none for it. */
  fit = (table: HTMLElement): (() => void) => {
    const watch = new ResizeObserver(() => {
      const over = table.scrollWidth - (table.parentElement?.clientWidth ?? 0);
      if (over <= 1) return;
      this.#needed = this.#em + over / parseFloat(getComputedStyle(table).fontSize) + SLACK;
      this.#decide();
    });
    watch.observe(table);
    return () => watch.disconnect();
  };

  #decide(): void {
    this.forTable = this.#em >= this.#needed - (untrack(() => this.forTable) ? SLACK : 0);
  }
}

function widthInside(element: HTMLElement): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
  return element.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
}
