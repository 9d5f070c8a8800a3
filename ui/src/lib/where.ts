// Where an answer stands that has to be mended, for lists of what is wrong: whose row it is, and which question. Two rows ask the
// same, and a sentence about a number says neither whose it is nor where. Pure.

import type { CheckLine, NodeView } from '../generated/api';
import { pathOf } from './pages';
import { t } from './texts.svelte';

/** Of a line of the check: the row or part it stands in, and the question. */
export const whereOfLine = (line: CheckLine): string => t('problem-where', { section: line.section, question: line.question });

/** On the page of a part: the innermost row, and the question; blank outside of rows, where the question is told by its sentence. */
export function whereOf(nodes: ReadonlyMap<string, NodeView>, key: string): string {
  const node = nodes.get(key);
  const row = node && pathOf(nodes, node).findLast((above) => above.input === 'row');
  return row ? t('problem-where', { section: row.rowLabel, question: node.label }) : '';
}
