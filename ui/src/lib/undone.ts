// What an undo changed: which question has another answer than before, or which list has another row. Pure.

import type { NodeView } from '../generated/api';
import { isQuestion } from './pages';

/** The first place that differs, one on the page on show before all others; absent where nothing does. */
export function undoneAt(before: readonly NodeView[], after: readonly NodeView[], shown: readonly string[]): NodeView | undefined {
  const places = [...changedRows(before, after), ...changedAnswers(before, after)];
  return places.find((node) => shown.includes(node.key)) ?? places[0];
}

function changedAnswers(before: readonly NodeView[], after: readonly NodeView[]): NodeView[] {
  const old = new Map(before.map((node) => [node.key, node.value]));
  return after.filter((node) => isQuestion(node) && node.relevant && !node.readonly && old.has(node.key) && old.get(node.key) !== node.value);
}

/** Lists of which a row came or went. */
function changedRows(before: readonly NodeView[], after: readonly NodeView[]): NodeView[] {
  const [was, is] = [rows(before), rows(after)];
  const moved = [...was, ...is].filter((row) => !(was.some(({ key }) => key === row.key) && is.some(({ key }) => key === row.key)));
  return after.filter((node) => node.input === 'repeat' && moved.some((row) => row.parent === node.key));
}

function rows(nodes: readonly NodeView[]): NodeView[] {
  return nodes.filter((node) => node.input === 'row' && node.relevant);
}
