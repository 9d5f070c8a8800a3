// The keys of a question that is alone on its page stand in the foot, above the way on, as a keyboard does: whatever appears above
// them (an error, a hint, what was understood) moves none of them, and all of them are in view. Elsewhere they stand at their field.

/** Puts an element on top of the page's foot, unless the window is too low for a foot that stays in sight. */
export function inFoot(node: HTMLElement, low: boolean): { update: (low: boolean) => void; destroy: () => void } {
  const place = document.createComment('');
  node.before(place);

  function put(isLow: boolean): void {
    const alone = place.parentElement?.closest('.question:not(.apart)');
    const foot = alone?.closest('main')?.querySelector(':scope > .foot');
    if (foot && !isLow) foot.prepend(node);
    else place.after(node);
  }

  // The foot comes after the question.
  queueMicrotask(() => put(low));
  return {
    update: put,
    destroy: () => {
      place.remove();
      node.remove();
    },
  };
}
