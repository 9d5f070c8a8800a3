// Examples of Block, for the examples page and axe. Data is made up.

import Block from './Block.svelte';
import { examplesOf, words } from './examples';

export default examplesOf(Block, { read: { title: '能不能办', spoken: '满八十岁。', children: words('满八十岁。') }, silent: { title: '能不能办', children: words('满八十岁。') } });
