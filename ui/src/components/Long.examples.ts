// Examples of Long, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Long from './Long.svelte';

export default examplesOf(Long, {
  short: { text: '照片看不清，请重新拍一张。' },
  long: { text: '请把身份证放在亮的地方，平放在桌上，四个角都拍进来，不要反光，字要看得清；看不清的话县里没有办法核对，还要请您再拍一次。拍好以后自己先看一遍。' },
});
