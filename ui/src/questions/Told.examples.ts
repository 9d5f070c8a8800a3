// Examples of Told, for the examples page and axe. Data is made up.

import { examplesOf } from '../components/examples';
import type { NodeView } from '../generated/api';
import Told from './Told.svelte';

const NODE: NodeView = {
  key: '/example/told', parent: '', input: 'note', label: '大约五分钟。', hint: '', guidance: '', why: '', seenBy: '', relevant: true,
  required: false, readonly: false, value: '', shown: '', error: null, choices: [], offers: [], sensitive: null, material: null, mostPages: 1,
  page: 0, rowLabel: '', canAdd: false, canRemove: false, minRows: 0, needsRow: false, rowNoun: '', mayForget: false, quickDays: [],
};

export default examplesOf(Told, { note: { node: NODE }, computed: { node: { ...NODE, input: 'computed', label: '生日', shown: '1944年3月12日' } } });
