// Examples of Rail, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Rail from './Rail.svelte';

const counts = { drafts: 1, cases: 2, corrections: 1, papers: 3, news: 2 };

export default examplesOf(Rail, {
  closed: { state: { person: null, counts }, onlock: () => {} },
});
