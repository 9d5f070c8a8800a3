// The keys of a question that is alone on its page stand in the foot, above the way on, as a keyboard does: whatever appears above
// them (an error, a hint, what was understood) moves none of them, and all of them are in view. Elsewhere they stand at their field.

import { AIR } from './sight';

/** Puts an element on top of the page's foot, unless the window is too low for a foot that stays in sight. */
export function inFoot(node: HTMLElement, low: boolean): { update: (low: boolean) => void; destroy: () => void } {
  const place = document.createComment('');
  node.before(place);
  const nothing = (): void => undefined;
  let free = nothing;

  function put(isLow: boolean): void {
    const alone = place.parentElement?.closest('.question:not(.apart)');
    const foot = alone?.closest('main')?.querySelector(':scope > .foot');
    if (foot && !isLow) foot.prepend(node);
    else place.after(node);
    free();
    free = foot && !isLow ? keepClear(foot) : nothing;
  }

  // The foot comes after the question.
  queueMicrotask(() => put(low));
  return {
    update: put,
    destroy: () => {
      place.remove();
      node.remove();
      free();
    },
  };
}

/** What the keyboard walks to is brought above the whole foot, its keys included, whatever size they have: the style sheet knows of
 *  its button only. Answers how to stop that. */
function keepClear(foot: Element): () => void {
  const { style, dataset } = document.documentElement;
  const seen = new ResizeObserver(() => {
    const height = foot.getBoundingClientRect().height;
    style.scrollPaddingBlockEnd = `${height + AIR}px`;
    if (leavesRoom(height)) delete dataset['low'];
    else dataset['low'] = '';
  });
  seen.observe(foot);
  return () => {
    seen.disconnect();
    style.scrollPaddingBlockEnd = '';
    delete dataset['low'];
  };
}

/** Question and field have room between the bar on top and such a foot. Where they have none (the largest text on the smallest
 *  phone), the bar goes with the page, so that what is asked stays in view. */
function leavesRoom(foot: number): boolean {
  const heights = ['.top', 'main h1', '.question input.digits'].map((each) => document.querySelector(each)?.getBoundingClientRect().height ?? 0);
  return heights.reduce((sum, height) => sum + height, foot + LINES * AIR) <= window.innerHeight;
}

/** Above, between and below the two. */
const LINES = 3;
