// Questions of the example form, one of every kind that a real form uses.

import type { CorrectionLine, DraftView, NodeView, Offer } from '../../generated/api';

/** A node with everything blank but what is given. */
export function node(given: Partial<NodeView> & Pick<NodeView, 'key' | 'input' | 'label'>): NodeView {
  return {
    parent: '', hint: '', guidance: '', why: '', seenBy: '', relevant: true, required: true, readonly: false, value: '',
    shown: '', error: null, choices: [], offers: [], sensitive: null, material: null, mostPages: 1, page: 1, rowLabel: '',
    canAdd: false, canRemove: false, minRows: 0, needsRow: false, rowNoun: '', mayForget: false, quickDays: [], ...given,
  };
}

const CARD_OFFER: Offer = { value: '6217990000000000014', shown: '6217 9900 0000 0000 014', source: '您办“城乡居民养老保险”时填的（2026年3月2日）', from: null, also: [], alone: false };

/** Somebody who is known already and fills a row at one tap. */
const PERSON_OFFER: Offer = { value: '王桂英', shown: '王桂英', source: '这张表的申请人', from: 'applicant', also: ['身份证号', '是老人的什么人？'], alone: false };

export const CHECK_DIGIT = '有一位写错了，请对着身份证看一遍。';

/** The example form: old-age allowance. */
export function nodes(): NodeView[] {
  return [
    node({ key: '/data/hello', input: 'note', label: '一共十来个问题，大约五分钟。填一半也没关系，随时接着填。', required: false }),
    node({ key: '/data/name', input: 'text', label: '老人叫什么名字？', hint: '和身份证上写的一样。', why: '要和身份证、社保卡对得上。', seenBy: '县民政局' }),
    node({ key: '/data/id', input: 'idNumber', label: '身份证号是多少？', why: '从号码里能看出生日，就不用再问年龄。', seenBy: '县民政局', sensitive: 'id', guidance: '身份证正面最下面一行，十八位。最后一位可能是 X。' }),
    node({ key: '/data/birth', input: 'computed', label: '从号码里看出的生日', required: false }),
    node({ key: '/data/phone', input: 'phone', label: '手机号是多少？', hint: '没有手机，写儿女的也行。', required: false }),
    node({ key: '/data/village', input: 'village', label: '住在哪个村？', page: 1 }),
    node({ key: '/data/married', input: 'date', label: '哪天搬到这个村的？', required: false, page: 2, quickDays: [{ value: '2026-11-21', label: '今天' }, { value: '2026-11-20', label: '昨天' }] }),
    node({ key: '/data/card', input: 'bankCard', label: '津贴打到哪张卡？', why: '每月的钱要打到您本人的社保卡。', seenBy: '县民政局', sensitive: 'finance', offers: [CARD_OFFER], page: 2 }),
    node({ key: '/data/alone', input: 'selectOne', label: '平时和谁一起住？', choices: choices('和儿女一起住', '和老伴两个人住', '一个人住', '住在养老院'), page: 2 }),
    node({ key: '/data/income', input: 'money', label: '每月大约有多少钱的收入？', hint: '养老金、种地的钱、儿女给的都算。', required: false, page: 2 }),
    node({ key: '/data/help', input: 'selectMany', label: '哪些事要人搭把手？', required: false, choices: choices('做饭', '洗澡', '看病', '办事'), page: 2 }),
    node({ key: '/data/family', input: 'repeat', label: '家里人', hint: '和您一个户口簿上的人。', required: false, canAdd: true, rowNoun: '家里人', page: 3 }),
    ...row(1, '李明'),
    node({ key: '/data/photo', input: 'photo', label: '拍一张身份证的正面', hint: '平放在桌上，四个角都要拍到。', material: 'id-card', page: 4 }),
    node({ key: '/data/sign', input: 'signature', label: '请本人签名', page: 4 }),
    node({ key: '/data/true', input: 'acknowledge', label: '我填的都是真的', page: 4 }),
  ];
}

/** One family member. */
export function row(number: number, name: string): NodeView[] {
  const key = `/data/family[@id='r${number}']`;
  const label = name || `家里人 ${number}`;
  return [
    node({ key, parent: '/data/family', input: 'row', label: '家里人', rowLabel: label, rowNoun: '家里人', required: false, canRemove: true, page: 3 }),
    node({ key: `${key}/name`, parent: key, input: 'text', label: '叫什么名字？', value: name, shown: name, page: 3, offers: name ? [] : [PERSON_OFFER] }),
    node({ key: `${key}/relation`, parent: key, input: 'selectOne', label: '是老人的什么人？', choices: choices('老伴', '儿子', '女儿', '孙辈'), page: 3 }),
  ];
}

function choices(...labels: string[]): NodeView['choices'] {
  return labels.map((label, index) => ({ value: `c${index + 1}`, label }));
}

const SECTIONS: DraftView['sections'] = [
  { title: '领津贴的老人', first: '/data/hello' }, { title: '钱打到哪里', first: '/data/married' },
  { title: '家里人', first: '/data/family' }, { title: '照几张相', first: '/data/photo' },
];

/** The example draft as a whole. */
export function draft(id: string): DraftView {
  const items = id === 'mend-part' ? PART : id === 'mend-long' ? TOLD_LONG : ITEMS;
  const correction = id.startsWith('mend') ? { number: '990123-2026-000317', until: '11月30日', items } : null;
  const isOpen = (key: string): boolean => items.some((item) => key.startsWith(item.key));
  const all = nodes().map((each) => (each.key === '/data/photo' && id.startsWith('pages') ? { ...each, ...BOOK, value: id === 'pages' ? 'p1 p2 p3' : '' } : each));
  return {
    id, service: 'senior-allowance', title: '高龄津贴', place: null, canUndo: id === 'd1', formChanged: [], correction, sections: SECTIONS,
    nodes: correction ? all.map((each) => ({ ...each, readonly: each.input !== 'note' && !isOpen(each.key) })) : all,
  };
}

/** A question of several pages. */
const BOOK: Partial<NodeView> = { label: '照户口簿首页和每个人的一页', shown: '户口簿，3 页', mostPages: 12, material: 'household-book' };

/** A whole part is to be looked at again. */
const PART: CorrectionLine[] = [{ key: '/data/family', question: '家里人', note: '少写了一个人，请照户口簿再对一遍。', retake: [], state: 'left' }];

/** A clerk who writes much. */
const TOLD_LONG: CorrectionLine[] = [{ key: '/data/card', question: '津贴打到哪张卡？', note: '这张卡的号码和您以前登记的不一样，银行那边退回来了；请拿着卡对一遍，一位一位地写，卡要是老人本人的，不能写儿女的卡。写好了再交上来，钱下个月一起补发。', retake: [], state: 'left' }];

export const ITEMS: CorrectionLine[] = [
  { key: '/data/photo', question: '拍一张身份证的正面', note: '照片看不清，请在亮的地方重新拍一张。', retake: [], state: 'left' },
  { key: '/data/card', question: '津贴打到哪张卡？', note: '卡号少了一位，请对着卡再写一遍。', retake: [], state: 'left' },
];
