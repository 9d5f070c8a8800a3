// Keys for whoever works fast: Alt and a digit lead to a place, Ctrl and Enter press the main action of the page, a slash
// leads to the search or filter. Never a single letter: letters belong to the fields and to input methods.

import type { ScreenName } from './router.svelte';
import { focusInSight } from './sight';

/** The places of the rail, in the order of their digits. */
export const PLACES = ['home', 'catalog', 'drafts', 'ledger', 'news', 'papers', 'people', 'settings'] as const satisfies readonly ScreenName[];

export type Place = (typeof PLACES)[number];

/** What a key press asks for; nothing while an input method is composing. */
export function wanted(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>, typing: boolean): Place | 'main' | 'find' | null {
  if (event.isComposing) return null;
  if (event.ctrlKey && event.key === 'Enter') return 'main';
  if (event.altKey && !event.ctrlKey && !event.metaKey) return PLACES[Number(/^Digit([1-8])$/.exec(event.code)?.[1] ?? 0) - 1] ?? null;
  return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey ? 'find' : null;
}

/** Presses the main action of the page, or puts the cursor into its search. */
export function press(page: Document, what: 'main' | 'find'): void {
  const selector = what === 'main' ? '.foot .btn.main:not(:disabled)' : '[data-find], input[type=search]';
  const found = page.querySelector<HTMLElement>(selector);
  if (what === 'main') found?.click();
  else focusInSight(found);
}

/** Somebody is writing in this element. */
export function isTyping(element: EventTarget | null): boolean {
  return element instanceof HTMLElement && element.matches('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]');
}
