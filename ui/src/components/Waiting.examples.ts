import { examplesOf } from './examples';
import Waiting from './Waiting.svelte';

export default examplesOf(Waiting, { three: {}, one: { rows: 1 } });
