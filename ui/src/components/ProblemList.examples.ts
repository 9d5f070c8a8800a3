// Examples of ProblemList, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import ProblemList from './ProblemList.svelte';

const ONE = { key: 'a', text: '“叫什么名字？”还没填，请填一下。' };

export default examplesOf(ProblemList, {
  two: { problems: [ONE, { key: 'b', text: '“住在哪个村？”还没填，请填一下。' }], onpick: () => undefined },
  none: { problems: [], onpick: () => undefined },
});
