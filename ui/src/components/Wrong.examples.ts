// Examples of Wrong, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Wrong from './Wrong.svelte';

export default examplesOf(Wrong, { said: { id: 'wrong-1', text: '有一位写错了，请对着身份证看一遍。' }, mild: { id: 'wrong-3', text: '150 岁，真的吗？没错就继续。', mild: true }, nothing: { id: 'wrong-2', text: null } });
