// Examples of Steps, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Steps from './Steps.svelte';

const step = (name: string, done: boolean, needsYou = false) => ({ name, at: done ? '11月21日' : '', done, tone: needsYou ? ('need' as const) : ('calm' as const), needsYou, note: needsYou ? '最晚11月30日补好' : '' });

export default examplesOf(Steps, {
  'needs the person': { steps: [step('您这边办完了', true), step('县里收到（回执）', true), step('县里请您补材料', true, true), step('告诉您结果', false)] },
  'just begun': { steps: [step('您这边办完了', true), step('告诉您结果', false)] },
});
