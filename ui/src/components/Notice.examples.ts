// Examples of Notice, for the examples page and axe. Data is made up.

import { examplesOf, words } from './examples';
import Notice from './Notice.svelte';

export default examplesOf(Notice, {
  fine: { children: words('都送到了') },
  wait: { tone: 'wait', children: words('1 件等网络') },
  bad: { tone: 'bad', children: words('没有存上') },
  plain: { tone: 'plain', children: words('这是演示用的县') },
});
