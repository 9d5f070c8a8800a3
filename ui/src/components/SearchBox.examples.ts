// Examples of SearchBox, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import SearchBox from './SearchBox.svelte';

export default examplesOf(SearchBox, { blank: { onfind: () => undefined }, typed: { words: '八十岁补钱', onfind: () => undefined } });
