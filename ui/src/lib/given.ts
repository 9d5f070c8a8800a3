// What newer cores say about a question and older ones do not: read with care, so that the page works with both.

import type { DraftView, NodeView } from '../generated/api';

interface Given {
  readonly minRows?: number;
  readonly needsRow?: boolean;
  readonly rowNoun?: string;
  readonly mayForget?: boolean;
}

/** The word that is an answer where a question may be answered by not remembering. */
export const FORGOTTEN = '不记得';

/** A row is missing in this repeat. */
export function needsRow(repeat: NodeView & Given): boolean {
  return Boolean(repeat.needsRow);
}

/** What one row is called: 家里人, 地. */
export function rowNoun(repeat: NodeView & Given): string {
  return repeat.rowNoun || repeat.label;
}

/** 不记得 is an answer here. */
export function mayForget(node: NodeView & Given): boolean {
  return Boolean(node.mayForget);
}

/** The headings of the parts of a form, in order. */
export function sectionsOf(view: DraftView & { readonly sections?: readonly { readonly title: string }[] }): readonly string[] {
  return view.sections?.map((section) => section.title) ?? [];
}
