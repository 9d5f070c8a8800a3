// Examples of TopBar, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import TopBar from './TopBar.svelte';

export default examplesOf(TopBar, { home: { who: '王桂英的事' }, back: {}, 'own word': { back: '上一题' } });
