// Examples of Lines, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Lines from './Lines.svelte';

export default examplesOf(Lines, {
  'one sentence': { text: '照片太暗，请在亮的地方重新照。' },
  'several reasons': { text: '照片太暗，请重新照\n名字和身份证上的不一样\n\n还差一张户口本的照片' },
});
