// Within a part of a form: which question comes after one, and which of them are typed in. Pure.

import type { Input, NodeView } from '../generated/api';
import { isQuestion } from './pages';

const TYPED: readonly Input[] = ['text', 'paragraph', 'integer', 'decimal', 'money', 'idNumber', 'phone', 'bankCard', 'date'];

/** The next question after `key` that nobody has answered. */
export function nextBlank(nodes: readonly NodeView[], key: string): NodeView | undefined {
  const at = nodes.findIndex((node) => node.key === key);
  return nodes.slice(at + 1).find((node) => node.relevant && isQuestion(node) && !node.readonly && node.value === '');
}

/** The question that stands right after `key`, where it is blank and typed in. */
export function typedAfter(nodes: readonly NodeView[], key: string): NodeView | undefined {
  const at = nodes.findIndex((node) => node.key === key);
  const next = nodes.slice(at + 1).find((node) => node.relevant && isQuestion(node) && !node.readonly);
  return next && next.value === '' && TYPED.includes(next.input) ? next : undefined;
}
