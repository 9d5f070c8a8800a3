// Focus never falls to nothing: when what had it is gone, the heading of the page takes it, so that a screen reader stays
// and the next key goes on from there.

import { tick } from 'svelte';

/** After a change of the page: where the focus was lost, it goes to the heading. */
export async function catchFocus(): Promise<void> {
  await tick();
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
