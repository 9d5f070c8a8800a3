import { examplesOf } from './examples';
import SearchBox from './SearchBox.svelte';

export default examplesOf(SearchBox, { blank: { onfind: () => undefined }, typed: { words: '八十岁补钱', onfind: () => undefined } });
