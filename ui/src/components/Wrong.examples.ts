// Examples of Wrong, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Wrong from './Wrong.svelte';

export default examplesOf(Wrong, { said: { id: 'wrong-1', text: '最后一位对不上，请再看一遍。' }, nothing: { id: 'wrong-2', text: null } });
