// Whether a repeat must have a row: the core says so.

import type { NodeView } from '../../generated/api';

/** How many rows are needed, and what one row is called, where the core says it. */
interface Needs {
  readonly minRows?: number | null;
  readonly needsRow?: boolean | null;
  readonly rowNoun?: string | null;
}

/** At least one row must be filled in. */
export function needsRow(repeat: NodeView & Needs): boolean {
  return Boolean(repeat.needsRow) || (repeat.minRows ?? 0) > 0 || repeat.required;
}

/** What one row is called: 家里人, 一块地. */
export function rowNoun(repeat: NodeView & Needs): string {
  return repeat.rowNoun || repeat.label;
}
