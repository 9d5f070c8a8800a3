// Examples of Speak, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Speak from './Speak.svelte';

export default examplesOf(Speak, { text: { text: '八十岁的老人，每月有补贴。' }, nothing: { text: '' } });
