// Examples of Fold, for the examples page and axe. Data is made up.

import { examplesOf, words } from './examples';
import Fold from './Fold.svelte';

export default examplesOf(Fold, { closed: { title: '按哪条规定办', children: words('老年人权益保障法') } });
