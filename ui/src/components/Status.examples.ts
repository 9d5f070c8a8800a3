// Examples of Status, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Status from './Status.svelte';

export default examplesOf(Status, {
  calm: { tone: 'calm', title: '县里收到了', lines: ['最晚12月18日给答复'] },
  done: { tone: 'done', title: '办好了', lines: ['每月 100 元，从十二月起打到社保卡。'] },
  need: { tone: 'need', title: '县里请您补 2 处', lines: ['最晚11月30日补好'] },
  bad: { tone: 'bad', title: '不予办理', lines: ['户口不在本县，要在户口所在地办。'] },
});
