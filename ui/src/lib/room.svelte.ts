// How much room an element has for words: its width in letters of its own size. It follows the window, the rail beside it, the
// text level and the system's text size alike, so that what needs room (a table) asks for room and not for what takes it.

/** Below this nobody reads a table of seven columns. */
const TABLE = 38;

export class Room {
  /** Width in em; nothing before the element stands on the page. */
  em = $state(0);
  /** What the widest table that did not fit would have needed at least. */
  #needed = $state(TABLE);

  /** There is room for a table. */
  get forTable(): boolean {
    return this.em >= this.#needed;
  }

  /** Attach to the table: where its words turn out wider than the room, there is none for it. */
  fit = (table: HTMLElement): (() => void) => {
    const watch = new ResizeObserver(() => {
      const over = table.scrollWidth - (table.parentElement?.clientWidth ?? 0);
      if (over > 1) this.#needed = this.em + over / parseFloat(getComputedStyle(table).fontSize);
    });
    watch.observe(table);
    return () => watch.disconnect();
  };

  /** Attach to the element: `{@attach room.measure}`. */
  measure = (element: HTMLElement): (() => void) => {
    // One letter wide and in no line: it changes its width with the text, when the element may not.
    const letter = element.ownerDocument.createElement('span');
    Object.assign(letter.style, { position: 'absolute', width: '1em', height: '0', visibility: 'hidden' });
    element.append(letter);
    const look = (): void => void (this.em = widthInside(element) / letter.getBoundingClientRect().width);
    const watch = new ResizeObserver(look);
    watch.observe(element);
    watch.observe(letter);
    look();
    return () => {
      watch.disconnect();
      letter.remove();
    };
  };
}

function widthInside(element: HTMLElement): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
  return element.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
}
