// The example county: services, offices. All fictional; region prefix 99.

import type { CatalogStatus, EventView, GuideMode, HelpView, OfficeView, Region, ServiceCard } from '../../generated/api';

export const STATUS: CatalogStatus = {
  present: true, county: '青禾县', demonstration: true, version: '2026.11', date: '2026年11月1日', ageDays: 20, stale: false,
  services: 14, canRollBack: false, fingerprint: '40815 33127 90264 58871 02396 71450', byItself: false,
};

export const EVENTS: EventView[] = [
  ['birth', '生孩子', 1], ['illness', '看病', 1], ['old-age', '养老', 4], ['hardship', '困难救助', 3], ['farming', '种地', 1],
  ['building', '建房', 1], ['disability', '残疾', 1], ['death', '身后事', 1], ['papers', '办证', 1],
].map(([id, name, services]) => ({ id: String(id), name: String(name), services: Number(services) }));

const MODES: Record<string, GuideMode> = { 'emergency-relief': 'phoneFirst', 'farmland-subsidy': 'checkAndObject', 'medical-enrol': 'explainOnly' };

export function mode(id: string): GuideMode {
  return MODES[id] ?? 'apply';
}

export const SERVICES: ServiceCard[] = [
  ['senior-allowance', '高龄津贴', '八十岁以上的老人，每月有津贴，打到社保卡。'],
  ['pension-verify', '养老金认证', '领养老金的人，每年认证一次，钱才不断。'],
  ['subsistence', '低保', '家里收入低的，每月有补助。'],
  ['senior-card', '老年人优待证', '六十岁以上，坐车、进公园有优待。'],
  ['emergency-relief', '急事难事临时救助', '火灾、车祸、急病，一时过不下去的，先打电话。'],
  ['farmland-subsidy', '种地补贴核对', '看看登记的面积和卡号对不对，不对就提出来。'],
  ['medical-enrol', '居民医保登记交钱', '每年年底交一次，第二年看病能报销。'],
].map(([id, title, summary]) => ({ id: String(id), title: String(title), summary: String(summary), mode: mode(String(id)), why: null }));

export const OFFICE: OfficeView = {
  id: 'village-1', name: '桃花村便民服务站', address: '清水镇桃花村村委会一楼', phone: '0999-5550101', who: '张小芳', note: '', today: '今天上班', open: true, near: true,
  hours: '周一到周五，上午 8:30 到 12:00，下午 2:30 到 5:30', way: '村口公交站往里走两百步，红旗杆旁边。',
};

export const TOWN: OfficeView = {
  ...OFFICE, id: 'town-1', name: '清水镇便民服务中心', address: '清水镇老街 8 号', phone: '0999-5550120', who: '',
  hours: '周一到周五：上午 8:30–12:00，下午 14:00–17:30。中午休息。', way: '赶集那条街，邮局隔壁。', today: '今天休息，下一个上班日是 10 月 8 日（周四）', open: false,
};

export const HELP: HelpView = {
  lines: [
    { number: '0999-5550101', what: '村里的帮办员', who: '张小芳' },
    { number: '0999-5550120', what: '清水镇便民服务中心', who: '' },
    { number: '12345', what: '政务服务热线', who: '' },
  ],
  offices: [OFFICE, TOWN, { ...TOWN, id: 'county-hall', name: '青禾县政务服务中心', near: false }],
  needsVillage: false,
};

/** The same without a village chosen. */
export const HELP_FAR: HelpView = { lines: HELP.lines.slice(2), offices: [{ ...TOWN, id: 'county-hall', name: '青禾县政务服务中心', near: false }], needsVillage: true };

export const REGION: Region = {
  county: '青禾县',
  towns: ['清水镇', '柳溪乡', '石桥镇'].map((name, town) => ({
    code: `99012310${town}`, name,
    villages: ['桃花村', '大塘村', '杨家村'].map((village, at) => ({ code: `99012310${town}20${at}`, name: village, groups: ['一组', '二组', '三组'] })),
  })),
};
