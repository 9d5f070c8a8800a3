// Examples of Item, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Item from './Item.svelte';

const onpick = (): void => undefined;

export default examplesOf(Item, {
  plain: { name: '高龄津贴', line: '八十岁以上的老人，每月有津贴。', onpick },
  'needs the person': { name: '高龄津贴', line: '县里请您补 2 处', note: '编号 990123-2026-000317', due: '最晚11月30日补好', need: true, onpick },
  late: { name: '高龄津贴', line: '县里收下了，正在办（受理）', due: '县里说好的日子过了', late: true, onpick },
  found: { name: '高龄津贴', why: '因为您说了“八十岁”', onpick },
});
