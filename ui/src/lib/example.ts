// A question for tests: blank but for what is given.

import type { NodeView } from '../generated/api';

/** A node with this key. */
export function node(key: string, given: Partial<NodeView> = {}): NodeView {
  return {
    key, parent: '', input: 'text', label: key, hint: '', guidance: '', why: '', seenBy: '', relevant: true, required: false,
    readonly: false, value: '', shown: '', error: null, choices: [], offers: [], sensitive: null, material: null, mostPages: 1, page: 0,
    rowLabel: '', canAdd: false, canRemove: false, minRows: 0, needsRow: false, rowNoun: '', mayForget: false, quickDays: [], ...given,
  };
}
