// What stands half-done on a page and must be handed on before the page is left: text in a field, a drawn signature, a photo
// that is being looked at. Every control says how; whoever goes on, goes back or is put into the background waits for all.

type Hand = () => Promise<unknown> | void;

const open = new Set<Hand>();

/** From now on `hand` is called before the page is left. Answers how to stop that; made for `$effect`. */
export function beforeGoing(hand: Hand): () => void {
  open.add(hand);
  return () => open.delete(hand);
}

/** Hands everything on; when it resolves, the core has answered for all of it. */
export async function settleAll(): Promise<void> {
  await Promise.all([...open].map((hand) => hand()));
}
