// A field of a question that is typed in: text kept as typed, handed on at a pause, at the latest in time, and before the
// page is left; nothing is touched while an input method composes.

import { untrack } from 'svelte';
import { beforeGoing } from '../lib/settle';
import { Typing } from '../lib/typing.svelte';
import type { AskProps } from './ask';

/** The text of a question; called while its control is made. `hand` says what is handed on of what was typed. */
export function typed(ask: () => AskProps, hand: (text: string) => string = (text) => text.trim()): Typing {
  const typing = new Typing(untrack(() => ask().node.value), (text) => ask().onanswer(hand(text)));
  $effect(() => typing.adopt(ask().node.value));
  $effect(() => ask().ontyping?.(typing.busy));
  $effect(() => ask().onwriting?.(typing.unsaved));
  $effect(() => beforeGoing(() => typing.leave()));
  $effect(() => () => {
    void typing.leave();
    ask().onwriting?.(false);
  });
  return typing;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a native field needs to be typed in, with whatever input method. */
export function hands(typing: Typing) {
  return {
    oncompositionstart: () => typing.compose(),
    oncompositionend: (event: { currentTarget: Field }) => typing.composed(event.currentTarget.value),
    oninput: (event: { currentTarget: Field }) => typing.type(event.currentTarget.value),
    onblur: () => void typing.leave(),
  };
}
