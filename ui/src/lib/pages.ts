// What is on one page of a form: one question, or one section. Pure; works on the nodes as the core gives them.

import type { Input, NodeView } from '../generated/api';

const STRUCTURE: readonly Input[] = ['group', 'repeat', 'row'];
const TOLD: readonly Input[] = ['note', 'computed'];

/** The person is asked something here. */
export function isQuestion(node: NodeView): boolean {
  return !STRUCTURE.includes(node.input) && !TOLD.includes(node.input);
}

/** This place, or something in it. */
export function isWithin(key: string, place: string): boolean {
  return key === place || key.startsWith(`${place}/`) || key.startsWith(`${place}[`);
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

/** A note is a page of its own, so that it never pushes a field out of sight; computed answers stand with the question before
 *  them, or where there is none below the one after them; a repeat asks after its rows whether there is another one, where
 *  somebody may add one. */
function byQuestion(shown: readonly NodeView[]): Page[] {
  const byKey = new Map(shown.map((node) => [node.key, node]));
  const pages: { key: string; keys: string[]; input: Input }[] = [];
  const loops: NodeView[] = [];
  let waiting: string[] = [];
  const add = (node: NodeView): void => {
    const told = waiting.filter((key) => TOLD.includes(byKey.get(key)?.input ?? 'group'));
    pages.push({ key: node.key, keys: [...waiting.filter((key) => !told.includes(key)), node.key, ...told], input: node.input });
    waiting = [];
  };
  for (const node of shown) {
    while (loops.length > 0 && !isInside(byKey, node, loops[loops.length - 1]?.key)) add(loops.pop() as NodeView);
    const last = pages[pages.length - 1];
    if (node.input === 'repeat') loops.push(...(node.canAdd ? [node] : []));
    else if (isQuestion(node)) add(node);
    else if (node.input === 'note' && !(last?.input === 'note' && waiting.length === 0)) add(node);
    else if (TOLD.includes(node.input) && last && waiting.length === 0) last.keys.push(node.key);
    else waiting.push(node.key);
  }
  while (loops.length > 0) add(loops.pop() as NodeView);
  pages[pages.length - 1]?.keys.push(...waiting);
  return pages.map(({ key, keys }) => ({ key, keys }));
}

function isInside(byKey: ReadonlyMap<string, NodeView>, node: NodeView, key: string | undefined): boolean {
  return pathOf(byKey, node).some((above) => above.key === key);
}

/** The page that holds this node; the first one when it is nowhere. */
export function pageIndex(pages: readonly Page[], key: string | null): number {
  return Math.max(0, pages.findIndex((page) => key !== null && page.keys.includes(key)));
}

/** A question has an answer that nothing stands against. */
export function isDone(node: NodeView): boolean {
  return node.value !== '' && (node.error === null || node.error.kind === 'warning');
}

/** What one row of a repeat is called: 家里人, 地; the county may have given it no name of its own. */
export function nounOf(repeat: NodeView): string {
  return repeat.rowNoun || repeat.label;
}

/** The rows of a repeat. */
export function rowsOf(nodes: readonly NodeView[], repeat: string): NodeView[] {
  return nodes.filter((node) => node.input === 'row' && node.parent === repeat && node.relevant);
}

/** How many questions of a row are still in the way. */
export function leftIn(nodes: readonly NodeView[], byKey: ReadonlyMap<string, NodeView>, row: NodeView): number {
  return questionsIn(nodes, byKey, row).filter((node) => !isDone(node) && (node.required || node.error !== null)).length;
}

/** The first question of a row whose answer should be looked at once more; blank where there is none. */
export function doubtIn(nodes: readonly NodeView[], byKey: ReadonlyMap<string, NodeView>, row: NodeView): string {
  return questionsIn(nodes, byKey, row).find((node) => node.error?.kind === 'warning')?.label ?? '';
}

function questionsIn(nodes: readonly NodeView[], byKey: ReadonlyMap<string, NodeView>, row: NodeView): NodeView[] {
  return nodes.filter((node) => node.relevant && isQuestion(node) && pathOf(byKey, node).some((above) => above.key === row.key));
}

/** Questions under one heading: those of a part, or of one row. */
export interface Part {
  readonly title: string;
  readonly nodes: readonly NodeView[];
}

/** All questions and repeats of these pages, under the part or the row they are in, in the order of the form. */
export function listed(byKey: ReadonlyMap<string, NodeView>, pages: readonly Page[]): Part[] {
  const all: { title: string; at: string; nodes: NodeView[] }[] = [];
  for (const node of pages.flatMap((page) => page.keys.flatMap((key) => byKey.get(key) ?? []))) {
    if (!node.relevant || !(isQuestion(node) || node.input === 'repeat')) continue;
    const path = pathOf(byKey, node);
    const above = path.findLast((each) => each.input === 'row') ?? path.find((each) => each.input === 'group');
    const last = all[all.length - 1];
    if (last && last.at === (above?.key ?? '')) last.nodes.push(node);
    else all.push({ title: above?.rowLabel || above?.label || '', at: above?.key ?? '', nodes: [node] });
  }
  return all;
}

/** The headings above a node, outermost first. */
export function pathOf(nodes: ReadonlyMap<string, NodeView>, node: Pick<NodeView, 'parent'>): NodeView[] {
  const path: NodeView[] = [];
  let above = nodes.get(node.parent);
  while (above && path.length < 32) {
    path.unshift(above);
    above = nodes.get(above.parent);
  }
  return path;
}
