// Examples of Acting, for the examples page and axe. Data is made up.

import Acting from './Acting.svelte';
import { examplesOf } from './examples';

const PERSON = { id: 'p', name: '王桂英', called: '王桂英', told: '王桂英', isSelf: false, hasPin: false, askLongerPin: false, locked: false, present: true, note: '', lastOpened: '', mandate: null };
const MANDATE = { id: 'm', agentName: '张小芳', relation: '村里的帮办员', services: [], from: '2026年6月1日', until: '2026年12月31日', ended: false, state: 'valid' as const, principalName: '王桂英', principalLastDigits: '2188', waiting: [] };

export default examplesOf(Acting, {
  'with a mandate': { person: { ...PERSON, mandate: MANDATE } },
  'without a mandate': { person: PERSON },
  'with a mandate that has ended': { person: { ...PERSON, mandate: { ...MANDATE, ended: true, state: 'ended' as const } } },
  'for one of two of one name': { person: { ...PERSON, told: '王桂英（清水镇桃花村，证号末四位 2188）', mandate: MANDATE } },
  'for oneself, called like somebody else here': { person: { ...PERSON, isSelf: true, told: '王桂英（同名的第 1 位）' } },
  'for oneself': { person: { ...PERSON, isSelf: true } },
});
