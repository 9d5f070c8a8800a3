// Examples of Waiting, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Waiting from './Waiting.svelte';

export default examplesOf(Waiting, { three: {}, one: { rows: 1 } });
