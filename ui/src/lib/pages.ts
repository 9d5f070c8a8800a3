// What is on one page of a form: one question, or one section. Pure; works on the nodes as the core gives them.

import type { Input, NodeView } from '../generated/api';

const STRUCTURE: readonly Input[] = ['group', 'repeat', 'row'];
const TOLD: readonly Input[] = ['note', 'computed'];

/** The person is asked something here. */
export function isQuestion(node: NodeView): boolean {
  return !STRUCTURE.includes(node.input) && !TOLD.includes(node.input);
}

/** One page: its key is the key of the node that it is about. */
export interface Page {
  readonly key: string;
  readonly keys: readonly string[];
}

/** The pages of a form as it is now. */
export function pagesOf(nodes: readonly NodeView[], oneQuestion: boolean): Page[] {
  const shown = nodes.filter((node) => node.relevant);
  return oneQuestion ? byQuestion(shown) : bySection(shown);
}

function bySection(shown: readonly NodeView[]): Page[] {
  const pages = new Map<number, string[]>();
  for (const node of shown) pages.set(node.page, [...(pages.get(node.page) ?? []), node.key]);
  return [...pages.values()].map((keys) => ({ key: keys[0] ?? '', keys }));
}

/** Notes and headings go with the question after them, computed answers with the one before, a repeat is its own page. */
function byQuestion(shown: readonly NodeView[]): Page[] {
  const pages: { key: string; keys: string[] }[] = [];
  let waiting: string[] = [];
  for (const node of shown) {
    const last = pages[pages.length - 1];
    if (isQuestion(node) || node.input === 'repeat') {
      pages.push({ key: node.key, keys: [...waiting, node.key] });
      waiting = [];
    } else if (node.input === 'computed' && last && waiting.length === 0) last.keys.push(node.key);
    else waiting.push(node.key);
  }
  pages[pages.length - 1]?.keys.push(...waiting);
  return pages;
}

/** The page that holds this node; the first one when it is nowhere. */
export function pageIndex(pages: readonly Page[], key: string | null): number {
  return Math.max(0, pages.findIndex((page) => key !== null && page.keys.includes(key)));
}

/** A question has an answer that nothing stands against. */
export function isDone(node: NodeView): boolean {
  return node.value !== '' && node.error === null;
}

/** The headings above a node, outermost first. */
export function pathOf(nodes: ReadonlyMap<string, NodeView>, node: NodeView): NodeView[] {
  const path: NodeView[] = [];
  let above = nodes.get(node.parent);
  while (above && path.length < 32) {
    path.unshift(above);
    above = nodes.get(above.parent);
  }
  return path;
}
