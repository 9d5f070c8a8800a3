// Several photos dropped at once: the place they were dropped on takes the first, the empty places after it the others, in order.

export interface Place {
  readonly element: HTMLElement;
  /** Nothing is there yet. */
  readonly empty: () => boolean;
  readonly take: (file: File) => void;
}

const places = new Set<Place>();

/** A place that takes a photo. Answers how to take it away; made for `$effect`. */
export function photoPlace(place: Place): () => void {
  places.add(place);
  return () => places.delete(place);
}

/** Hands dropped files on; answers how many found a place. */
export function handOut(files: readonly File[], at: HTMLElement): number {
  const after = [...places].filter((place) => place.element !== at && place.empty() && follows(place.element, at)).sort((a, b) => (follows(a.element, b.element) ? 1 : -1));
  const here = [...places].find((place) => place.element === at);
  const taking = [...(here ? [here] : []), ...after].slice(0, files.length);
  taking.forEach((place, index) => {
    const file = files[index];
    if (file) place.take(file);
  });
  return taking.length;
}

function follows(element: Element, other: Element): boolean {
  return Boolean(other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
}
