// The example county: services, a guide, offices. All fictional; region prefix 99.

import type { CatalogStatus, EventView, GuideView, HelpView, Region, ServiceCard } from '../../generated/api';

export const STATUS: CatalogStatus = {
  present: true, county: '青禾县', demonstration: true, version: '2026.11', date: '2026年11月1日', ageDays: 20, stale: false,
  services: 14, canRollBack: false,
};

export const EVENTS: EventView[] = [
  ['birth', '生孩子', 1], ['illness', '看病', 1], ['old-age', '养老', 4], ['hardship', '困难救助', 3], ['farming', '种地', 1],
  ['building', '建房', 1], ['disability', '残疾', 1], ['death', '身后事', 1], ['papers', '办证', 1],
].map(([id, name, services]) => ({ id: String(id), name: String(name), services: Number(services) }));

export const SERVICES: ServiceCard[] = [
  ['senior-allowance', '高龄津贴', '八十岁以上的老人，每月有津贴，打到社保卡。'],
  ['pension-verify', '养老金认证', '领养老金的人，每年认证一次，钱才不断。'],
  ['subsistence', '低保', '家里收入低的，每月有补助。'],
  ['senior-card', '老年人优待证', '六十岁以上，坐车、进公园有优待。'],
].map(([id, title, summary]) => ({ id: String(id), title: String(title), summary: String(summary), mode: 'apply', why: null }));

const OFFICE = {
  name: '桃花村便民服务站', address: '清水镇桃花村村委会一楼', phone: '0999-5550101',
  hours: '周一到周五，上午 8:30 到 12:00，下午 2:30 到 5:30', way: '村口公交站往里走两百步，红旗杆旁边。',
};

export const HELP: HelpView = {
  lines: [
    { number: '0999-5550101', what: '村里的帮办员', who: '张小芳' },
    { number: '0999-5550120', what: '清水镇便民服务中心', who: '' },
    { number: '12345', what: '政务服务热线', who: '' },
  ],
  offices: [{ ...OFFICE, id: 'village-1' }],
};

export const REGION: Region = {
  county: '青禾县',
  towns: ['清水镇', '柳溪乡', '石桥镇'].map((name, town) => ({
    code: `99012310${town}`, name,
    villages: ['桃花村', '大塘村', '杨家村'].map((village, at) => ({ code: `99012310${town}20${at}`, name: village, groups: ['一组', '二组', '三组'] })),
  })),
};

export function guide(id: string): GuideView {
  const answer = { service: id, title: '高龄津贴', date: '2026年10月8日' };
  return {
    id, title: '高龄津贴', officialName: '80周岁以上老年人高龄津贴发放', summary: '八十岁以上的老人，每月有津贴，打到社保卡。', mode: 'apply',
    gentle: false, demonstration: true, conditions: ['满八十岁。', '户口在本县。'], hasSelfCheck: true,
    materials: [
      { id: 'm1', kind: 'id-card', name: '身份证', how: '拍正反两面就行。', need: '一定要', when: '', state: 'have', paper: 'p1' },
      { id: 'm2', kind: 'social-card', name: '社保卡', how: '没有的话，带身份证到农商行当天能办。', need: '一定要', when: '', state: 'missing', paper: null },
      { id: 'm3', kind: 'photo', name: '一寸照片', how: '', need: '可以后补', when: '', state: 'expired', paper: 'p2' },
    ],
    places: [{ ...OFFICE, note: '可以在这里交表，也可以请张小芳上门。' }],
    steps: [
      { name: '填表', who: '您', what: '在这部手机里填好，交上去。', limit: '' },
      { name: '核对', who: '清水镇便民服务中心', what: '对一对年龄和户口。', limit: '5 个工作日' },
      { name: '定下来', who: '县民政局', what: '', limit: '10 个工作日' },
    ],
    promise: '15 个工作日', legalLimit: '30 个工作日', visits: '一次也不用跑', fee: '不要钱', agent: '可以。儿女、邻居、村里的帮办员都行，要有本人的委托。',
    agentAllowed: true, result: '每月津贴，打到本人社保卡。', figures: [{ name: '八十到八十九岁', value: '每月 100 元', valid: '2026 年有效' }],
    basis: [{ name: '中华人民共和国老年人权益保障法', article: '第三十三条', says: '国家鼓励地方建立八十周岁以上低收入老年人高龄津贴制度。' }],
    faq: [
      { ...answer, question: '从哪个月开始发？', answer: '批准后的下一个月开始发。' },
      { ...answer, question: '人在外地能办吗？', answer: '能。在手机上填，不用回来。' },
    ],
    example: [{ question: '老人叫什么名字？', answer: '王桂英' }, { question: '叫什么名字？', answer: '李明' }, { question: '叫什么名字？', answer: '李红' }],
    askPhone: '0999-5550130', complainPhone: '0999-5550199', version: '2026.1', checkedOn: '2026年10月8日', checkedBy: '县民政局 刘科长',
    changes: '津贴从每月 80 元涨到 100 元。', hasPrevious: true, draft: null,
  };
}
