// Whether a field of one line is narrower than what stands in it: then all of it is read below. Followed through typing, another size
// of text and another window.

import { tick } from 'svelte';

export class Cut {
  /** Not all of it is seen in the field. */
  is = $state(false);

  /** Attach to the field: `{@attach cut.watch(() => text)}`. */
  watch(text: () => string): (field: HTMLElement) => () => void {
    return (field) => {
      const look = (): void => void (this.is = field.scrollWidth > field.clientWidth + 1);
      const seen = new ResizeObserver(look);
      seen.observe(field);
      $effect(() => {
        void text();
        void tick().then(look);
      });
      return () => seen.disconnect();
    };
  }
}
