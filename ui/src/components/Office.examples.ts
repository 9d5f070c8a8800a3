// Examples of Office, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Office from './Office.svelte';

const OFFICE = { name: '桃花村便民服务站', address: '村委会一楼', hours: '周一到周五，上午 8:30 到 12:00', phone: '0999-5550101', way: '公交站往里走两百步。' };

export default examplesOf(Office, {
  whole: { office: { ...OFFICE, who: '张小芳', today: '今天上班', open: true } },
  closed: { office: { ...OFFICE, today: '今天休息，下一个上班日是 10 月 8 日（周四）', open: false } },
  bare: { office: { ...OFFICE, way: '', phone: '' } },
});
