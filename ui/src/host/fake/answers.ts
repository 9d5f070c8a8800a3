// Filling in, as far as example data can: required answers, one check digit, birthday from the number, rows.

import type { CorrectionState, DraftPatch, DraftView, NodeView } from '../../generated/api';
import { CHECK_DIGIT, row } from './nodes';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A draft in memory, with the answers given so far. */
export class FakeDraft {
  view: DraftView;
  #past: NodeView[][] = [];
  #sent: readonly NodeView[];
  #kept = new Set<string>();

  constructor(view: DraftView) {
    this.view = { ...view, nodes: view.nodes.map((node) => judged(node)) };
    this.#sent = this.view.nodes;
  }

  answer(key: string, value: string): DraftPatch {
    this.#keep();
    const nodes = this.view.nodes.map((node) => (node.key === key ? judged({ ...node, value, shown: words(node, value) }) : node));
    return this.#set(key === '/data/id' ? nodes.map((node) => birthday(node, value)) : nodes);
  }

  addRow(): DraftPatch {
    this.#keep();
    const number = this.view.nodes.filter((node) => node.input === 'row').length + 1;
    const added = row(number, '').map(judged);
    const last = this.view.nodes.findLastIndex((node) => node.key.startsWith('/data/family'));
    const nodes = [...this.view.nodes.slice(0, last + 1), ...added, ...this.view.nodes.slice(last + 1)];
    return { ...this.#set(nodes), focus: added[0]?.key ?? null };
  }

  removeRow(key: string): DraftPatch {
    this.#keep();
    return this.#set(this.view.nodes.filter((node) => !node.key.startsWith(key)));
  }

  undo(): DraftPatch {
    return this.#set(this.#past.pop() ?? this.view.nodes);
  }

  keepAsSent(key: string): DraftPatch {
    this.#kept.add(key);
    return this.#set(this.view.nodes);
  }

  #corrected(nodes: readonly NodeView[]): DraftView['correction'] {
    const { correction } = this.view;
    const within = (of: readonly NodeView[], key: string): string => of.filter((node) => node.key.startsWith(key)).map((node) => `${node.key}=${node.value}`).join();
    const stands = (key: string): CorrectionState => (within(nodes, key) === within(this.#sent, key) ? (this.#kept.has(key) ? 'kept' : 'left') : 'mended');
    return correction && { ...correction, items: correction.items.map((item) => ({ ...item, state: stands(item.key) })) };
  }

  #keep(): void {
    this.#past.push(this.view.nodes);
  }

  #set(nodes: NodeView[]): DraftPatch {
    const gone = this.view.nodes.filter((node) => !nodes.some((each) => each.key === node.key));
    this.view = { ...this.view, nodes, canUndo: this.#past.length > 0, correction: this.#corrected(nodes) };
    return { changed: nodes, removed: gone.map((node) => node.key), order: nodes.map((node) => node.key), canUndo: this.view.canUndo, focus: null, correction: this.view.correction };
  }
}

function judged(node: NodeView): NodeView {
  if (node.value === '' && node.required) return { ...node, error: { kind: 'required', text: `“${node.label}”还没填，请填一下。` } };
  const wrong = node.input === 'idNumber' && node.value !== '' && !checks(node.value);
  return { ...node, error: wrong ? { kind: 'constraint', text: CHECK_DIGIT } : null };
}

function checks(id: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at] ?? NaN), 0);
  return '10X98765432'[sum % 11] === id[17];
}

function birthday(node: NodeView, id: string): NodeView {
  if (node.key !== '/data/birth' || !checks(id)) return node;
  const shown = `${id.slice(6, 10)}年${Number(id.slice(10, 12))}月${Number(id.slice(12, 14))}日`;
  return { ...node, value: shown, shown };
}

function words(node: NodeView, value: string): string {
  if (node.input === 'village') return '清水镇 桃花村';
  if (node.input === 'date') return value.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日（农历二月十八）');
  if (node.input === 'photo' || node.input === 'signature') return '身份证';
  const labels = value.split(' ').map((each) => node.choices.find((choice) => choice.value === each)?.label ?? each);
  return labels.join('、');
}
