// Drafts that were taken back before they left: their check says that the county gets nothing until they are sent again. Opaque
// ids, and only until the program ends.

const drafts = new Set<string>();

export function takeBack(draft: string): void {
  drafts.add(draft);
}

/** It goes its way again. */
export function sentAgain(draft: string): void {
  drafts.delete(draft);
}

export function isTakenBack(draft: string): boolean {
  return drafts.has(draft);
}
