// Examples of SearchBox, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import SearchBox from './SearchBox.svelte';

const onfind = (): void => undefined;

export default examplesOf(SearchBox, { empty: { onfind }, typed: { words: '八十岁补钱', onfind } });
