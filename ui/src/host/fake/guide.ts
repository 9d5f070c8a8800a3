// The example guide, and how it reads for a service that begins with the phone, is only checked, is done elsewhere, or
// sets several things going. All fictional.

import type { GuideView, MaterialView } from '../../generated/api';
import { HELP, mode, OFFICE, SERVICES, TOWN } from './county';

const PLAIN: Omit<MaterialView, 'id' | 'kind' | 'name'> = {
  how: '', need: '一定要有', must: true, when: '', lookedUp: false, state: 'missing', paper: null, paperName: '', paperSince: '',
};

const MATERIALS: MaterialView[] = [
  { ...PLAIN, id: 'm1', kind: 'id-card', name: '身份证', how: '拍正反两面就行。', state: 'have', paper: 'p1', paperName: '身份证', paperSince: '2026年11月18日' },
  { ...PLAIN, id: 'm2', kind: 'social-card', name: '社保卡', how: '没有的话，带身份证到农商行当天能办。' },
  { ...PLAIN, id: 'm3', kind: 'photo', name: '一寸照片', how: '手机对着白墙照一张就行。', need: '可以后补', must: false, state: 'expired', paper: 'p2', paperName: '一寸照片', paperSince: '2025年3月2日' },
  { ...PLAIN, id: 'm4', kind: 'household-book', name: '户口簿', how: '县里能从公安数据核对。', need: '不一定要有', must: false, lookedUp: true },
  { ...PLAIN, id: 'm5', kind: 'authorisation', name: '委托书', how: '村里有空白表。', need: '不一定要有', must: false, when: '要不要，看填表时这一题怎么答：是本人办，还是请人代办？' },
];

const CHANGES: GuideView['changeList'] = [
  { part: '金额', what: '八十到八十九岁：数目', kind: 'changed', old: '每月 80 元', new: '每月 100 元' },
  { part: '要的材料', what: '收入证明', kind: 'removed', old: '一定要有', new: '' },
  { part: '条件', what: '', kind: 'added', old: '', new: '户口在本县。' },
  { part: '申请表的题目有变动', what: '', kind: 'changed', old: '', new: '' },
];

const PARTS: GuideView['parts'] = [
  { name: '出生登记（上户口）', office: '公安局派出所', depends: false },
  { name: '孩子的医保登记', office: '县医保服务中心', depends: true },
  { name: '孩子的社保卡', office: '县社保经办中心', depends: true },
];

const CALL: GuideView['callFirst'] = {
  danger: [{ number: '120', what: '有人受伤、突发急病', who: '' }, { number: '119', what: '着火了、人被困住', who: '' }, { number: '110', what: '有坏人、人不见了', who: '' }],
  need: [{ number: '0999-5550130', what: '县里的救急电话', who: '' }, { number: '0999-5550101', what: '村里的帮办员', who: '张小芳' }],
};

/** The guide of a service: 高龄津贴, in the manner of the service asked for. */
export function guide(id: string, query: URLSearchParams = new URLSearchParams()): GuideView {
  const answer = { service: id, title: '高龄津贴', date: '2026年10月8日' };
  const far = query.has('novillage');
  return {
    id, title: '高龄津贴', officialName: '80周岁以上老年人高龄津贴发放', summary: '八十岁以上的老人，每月有津贴，打到社保卡。',
    gentle: false, demonstration: true, conditions: ['满八十岁。', '户口在本县。'], hasSelfCheck: true, materials: MATERIALS,
    places: far ? [{ ...TOWN, id: 'county', name: '县民政局', note: '有争议、要查发放情况，到这里。' }] : [{ ...OFFICE, note: '可以在这里交表，也可以请张小芳上门。' }, TOWN],
    needsVillage: far,
    steps: [
      { name: '填表', who: '您', what: '在这里填好，交上去。', limit: '' },
      { name: '核对', who: '清水镇便民服务中心', what: '对一对年龄和户口。', limit: '5 个工作日' },
      { name: '定下来', who: '县民政局', what: '', limit: '10 个工作日' },
    ],
    promise: '15 个工作日', howLong: '15 个工作日', legalLimit: '30 个工作日', visits: '一次也不用跑', visitsNeeded: 0, fee: '不要钱', free: true, agent: '可以。儿女、邻居、村里的帮办员都行，要有本人的委托。',
    agentAllowed: true, result: '每月津贴，打到本人社保卡。',
    figures: [
      { name: '八十到八十九岁', value: '每月 100 元', amount: true, topUp: false, valid: '2026年1月1日到2026年12月31日', state: 'holds' },
      { name: '九十到九十九岁', value: '每月 200 元', amount: true, topUp: false, valid: '这是 2025 年的，新的这里还没收到', state: 'ended' },
      { name: '每年核对一次', value: '3 月到 4 月', amount: false, topUp: false, valid: '还没到：2027年3月1日到2027年4月30日', state: 'ahead' },
    ],
    basis: [{ name: '中华人民共和国老年人权益保障法', article: '第三十三条', says: '国家鼓励地方建立八十周岁以上低收入老年人高龄津贴制度。' }],
    faq: [
      { ...answer, question: '从哪个月开始发？', answer: '批准后的下一个月开始发。' },
      { ...answer, question: '人在外地能办吗？', answer: '能。在手机上填，不用回来。' },
    ],
    example: [{ question: '老人叫什么名字？', answer: '王桂英' }, { question: '叫什么名字？', answer: '李明' }, { question: '叫什么名字？', answer: '李红' }],
    askPhone: '0999-5550130', complainPhone: '0999-5550199', version: '2026.1', checkedOn: '2026年10月8日', checkedBy: '县民政局 刘科长',
    changes: '津贴从每月 80 元涨到 100 元。', changeList: query.has('changed') ? CHANGES : [], hasPrevious: true, draft: null, underWay: null,
    ...manner(id),
  };
}

function manner(id: string): Pick<GuideView, 'mode' | 'callFirst' | 'canApply' | 'parts'> & Partial<GuideView> {
  const card = SERVICES.find((each) => each.id === id);
  const parts = id === 'birth' ? PARTS : [];
  const plain = { mode: mode(id), callFirst: null, canApply: true, parts };
  if (!card || mode(id) === 'apply') return parts.length > 0 ? { ...plain, title: '孩子出生一件事', officialName: '' } : plain;
  return {
    ...plain, title: card.title, summary: card.summary, officialName: '', callFirst: mode(id) === 'phoneFirst' ? CALL : null,
    canApply: mode(id) !== 'explainOnly', askPhone: HELP.lines[1]?.number ?? '',
  };
}
