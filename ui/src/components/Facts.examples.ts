// Examples of Facts, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Facts from './Facts.svelte';

export default examplesOf(Facts, { two: { facts: [{ word: '多久办好', says: '15 个工作日' }, { word: '要多少钱', says: '不要钱' }, { word: '空的', says: '' }] } });
