// Examples of Answer, for the examples page and axe. Data is made up.

import Answer from './Answer.svelte';
import { examplesOf, words } from './examples';

const children = words('八十到八十九岁，每月 100 元。');

export default examplesOf(Answer, {
  closed: { word: '多少钱', says: '每月 100 元', note: '八十到八十九岁，手续不要钱', children },
  open: { word: '多久', says: '15 个工作日', open: true, children },
  told: { word: '去哪', says: '不用跑，要问就去', note: '桃花村便民服务站，今天上班' },
});
