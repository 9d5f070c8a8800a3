// Where the example app stands: settings, people, numbers on the tiles, papers, what waits.

import type { AppState, DeviceKind, Language, MandateView, PaperView, PersonView, ProfileField, Settings, SetupView, Stage, SyncView } from '../../generated/api';
import { STATUS } from './county';

export const MANDATE: MandateView = {
  id: 'm1', agentName: '张小芳', relation: '村里的帮办员', services: [], from: '2026年6月1日', until: '2026年12月31日', ended: false,
  state: 'valid', principalName: '王桂英', principalLastDigits: '2188', waiting: [],
};

const PERSON: PersonView = { id: 'person-1', name: '王桂英', called: '王桂英', told: '王桂英', isSelf: true, hasPin: false, askLongerPin: false, locked: false, present: true, mandate: null, note: '', lastOpened: '今天打开过', freeAt: '', free: true };

export function people(acting: boolean): PersonView[] {
  return [
    { ...PERSON, isSelf: !acting, mandate: acting ? MANDATE : null },
    { ...PERSON, id: 'person-2', name: '李大山', called: '李大山', told: '李大山', isSelf: false, hasPin: true, locked: true, present: false, lastOpened: '11月18日打开过' },
  ];
}

export const SYNC: SyncView = {
  state: 'waiting', tone: 'calm', waiting: 1, line: '1 件等网络，有网就自动送去县里',
  items: [{ title: '高龄津贴', why: '没有网络', since: '今天 9:40', nextTry: '10 分钟后再试', progress: '照片 2/5' }],
};

export const CALM: SyncView = { state: 'allDelivered', tone: 'calm', waiting: 0, line: '交上去的，县里都收到了', items: [] };

export const NOTHING: SyncView = { state: 'nothingSent', tone: 'calm', waiting: 0, line: '还没有交过申请', items: [] };

export function settings(query: URLSearchParams): Settings {
  return {
    textLevel: pick(query.get('level'), ['standard', 'large', 'huge'] as const),
    theme: pick(query.get('theme'), ['light', 'dark', 'contrast'] as const),
    oneQuestion: !query.has('section'), readAloud: true, speechRate: 0.85, readEachPage: false, language: (query.get('lang') ?? 'zh-Hans') as Language, helperMode: true,
    town: query.has('novillage') ? null : '990123100',
    village: query.has('novillage') ? null : { code: '990123100200', name: '清水镇桃花村', group: '二组' }, syncMetered: false, lockMinutes: 10, speechAvailable: !query.has('silent'),
  };
}

/** A first start in which nothing was chosen yet. */
export const SETUP: SetupView = { textLevel: null, helperMode: null, village: null, villageSkipped: false, name: '', next: 'textLevel' };

function pick<T extends string>(wanted: string | null, known: readonly [T, ...T[]]): T {
  return known.find((each) => each === wanted) ?? known[0];
}

export function state(query: URLSearchParams, held: Settings): AppState {
  const [first = null] = people(query.has('acting'));
  const person = first && query.has('shortpin') ? { ...first, hasPin: true, askLongerPin: true } : first;
  const empty = query.get('state') === 'empty';
  return {
    stage: (query.get('stage') ?? 'ready') as Stage, device: (query.get('device') ?? 'phone') as DeviceKind, settings: held, person: person && query.has('locked') ? { ...person, locked: true, present: false } : person,
    alone: query.has('alone'),
    counts: empty ? { drafts: 0, cases: 0, corrections: 0, papers: 0, news: 0 } : { drafts: 1, cases: 3, corrections: 1, papers: 2, news: 2 },
    sync: empty ? NOTHING : query.has('calm') ? CALM : SYNC,
    catalog: { ...STATUS, present: !query.has('nopack'), stale: query.has('stale') },
    repaired: null, clockWrong: query.has('clock'), resumeDraft: query.has('resume') ? 'd1' : null,
    setup: query.get('stage') === 'firstStart' ? SETUP : null, practice: query.has('practice'),
    reminder: query.has('remind') ? '养老金认证，还有 8 天到日子。另外还有 1 件' : null,
  };
}

export const PAPERS: PaperView[] = [
  { id: 'p1', pages: ['p1'], kind: 'id-card', name: '身份证', date: '11月18日', expires: '2036年5月1日', mediaType: 'image/jpeg', used: ['办“高龄津贴”（11月18日）'] },
  { id: 'p2 p3 p4', pages: ['p2', 'p3', 'p4'], kind: 'household-book', name: '户口簿', date: '11月2日', expires: '', mediaType: 'image/jpeg', used: [] },
];

export const PROFILE: ProfileField[] = [
  { field: 'person.name', label: '姓名', value: '王桂英', source: '您办“高龄津贴”时填的（11月18日）', used: ['办“高龄津贴”（11月18日）'] },
  { field: 'person.bank_card', label: '社保卡号', value: '**** **** **** 0014', source: '您办“养老保险”时填的（3月2日）', used: [] },
];
