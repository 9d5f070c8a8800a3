// Examples of Rows, for the examples page and axe. Data is made up.

import { examplesOf } from '../components/examples';
import type { NodeView } from '../generated/api';
import Rows from './Rows.svelte';

const REPEAT: NodeView = {
  key: '/example/family', parent: '', input: 'repeat', label: '家里人', hint: '一个户口簿上的人。', guidance: '', why: '', seenBy: '',
  relevant: true, required: false, readonly: false, value: '', shown: '', error: null, choices: [], offers: [], sensitive: null,
  material: null, mostPages: 1, page: 0, rowLabel: '', canAdd: true, canRemove: false, minRows: 0, needsRow: false, rowNoun: '', mayForget: false, quickDays: [],
};
const row: NodeView = { ...REPEAT, key: '/example/family[1]', input: 'row', rowLabel: '李明', canRemove: true };
const none = (): void => undefined;

export default examplesOf(Rows, {
  one: { repeat: REPEAT, rows: [row], onadd: none, onremove: none, onopen: none },
  none: { repeat: { ...REPEAT, key: '/example/nobody' }, rows: [], onadd: none, onremove: none, onopen: none },
  needed: { repeat: { ...REPEAT, key: '/example/head' }, noun: '户主自己', needed: true, rows: [], onadd: none, onremove: none, onopen: none },
});
