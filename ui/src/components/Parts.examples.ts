// Examples of Parts, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Parts from './Parts.svelte';

const part = (name: string, office: string) => ({ name, office });

export default examplesOf(Parts, {
  'before sending': { title: '要办的几样', how: '您只填这一次。', parts: [part('出生登记（上户口）', '公安局派出所'), part('孩子的医保登记', '县医保服务中心')] },
  'under way': {
    title: '一起办的几样',
    parts: [
      { ...part('出生登记（上户口）', '公安局派出所'), state: 'done', line: '办好了', words: '户口簿送到村里' },
      { ...part('孩子的医保登记', '县医保服务中心'), state: 'open', line: '县里正在办' },
      { ...part('生育医疗费报销', '县医保服务中心'), state: 'denied', line: '没办成（不予办理）', words: '发票没有照', appeal: '可以申请复议' },
    ],
  },
});
