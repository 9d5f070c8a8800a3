// What a helper sees of everybody: the table of people, the table of applications, and who helps.

import type { CaseState, LedgerOverview, OverviewCase, PeopleOverview, PersonLine, Tone } from '../../generated/api';

export const AGENT = { agentName: '李明亮', agentIdNumber: '990123199001010017', agentPhone: '13900000002' };

const LINE: PersonLine = {
  person: 'person-1', name: '王桂英', called: '王桂英', note: '清水镇桃花村，证号末四位 2188', village: '清水镇桃花村', lastDigits: '2188', lastOpened: '今天打开过',
  lastOpenedAt: '2026-11-26T01:40:00Z', isSelf: false, present: true, hasPin: false, locked: false, drafts: 1, waiting: 1, toMend: 1, refused: 0, done: 2,
  mandateUntil: '2026年12月31日', mandateUntilDay: '2026-12-31', mandateState: 'valid',
};

const LINES: PersonLine[] = [
  LINE,
  { ...LINE, person: 'person-3', note: '清水镇柳树村，证号末四位 1263', village: '清水镇柳树村', lastDigits: '1263', lastOpened: '11月20日打开过', lastOpenedAt: '2026-11-20T01:00:00Z', present: false, locked: true, drafts: 0, toMend: 0, refused: 1, mandateState: 'ended', mandateUntil: '2026年11月1日', mandateUntilDay: '2026-11-01' },
  { ...LINE, person: 'person-2', name: '李大山', called: '李大山', note: '', village: '', lastDigits: '', lastOpened: '11月18日打开过', lastOpenedAt: '2026-11-18T01:00:00Z', present: false, hasPin: true, locked: true, drafts: 2, waiting: 0, toMend: 0, mandateState: 'withdrawn' },
  { ...LINE, person: 'person-4', name: '李大山', called: '李大山', note: '', village: '', lastDigits: '', lastOpened: '', lastOpenedAt: '', present: false, locked: true, drafts: 0, waiting: 0, toMend: 0, done: 0, mandateState: null, mandateUntil: '', mandateUntilDay: '' },
];

/** How many people there are in the state `many`. */
const MANY = 60;

export function peopleTable(query: URLSearchParams): PeopleOverview {
  const state = query.get('state');
  if (state === 'empty') return { people: [] };
  if (state !== 'many') return { people: LINES };
  return { people: Array.from({ length: MANY }, (_, at) => ({ ...LINE, person: `person-${at}`, name: `王桂英${at + 1}`, present: at === 0 })) };
}

const ROWS: [CaseState, string, Tone, string][] = [
  ['correctionsAsked', '要补', 'need', '最晚11月30日补好'],
  ['accepted', '正在办', 'calm', '最晚12月11日给答复'],
  ['onDevice', '等网络', 'calm', ''],
  ['approved', '办好了', 'done', ''],
  ['denied', '没批', 'bad', ''],
];

export const TABLE: OverviewCase[] = ROWS.map(([state, stateWord, tone, due], at) => ({
  id: state, person: 'person-1', personName: '王桂英', personNote: LINE.note, service: 'senior-allowance', title: '高龄津贴', state, stateWord, tone,
  number: state === 'onDevice' ? '' : '990123-2026-000317', due, overdue: state === 'accepted', changed: `11月${20 - at}日`, changedAt: `2026-11-${20 - at}T01:00:00Z`,
}));

export function ledgerTable(cases: OverviewCase[]): LedgerOverview {
  return { cases, hidden: 2 };
}
