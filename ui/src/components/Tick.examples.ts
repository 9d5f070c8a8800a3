// Examples of Tick, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Tick from './Tick.svelte';

const onchange = (): void => undefined;

export default examplesOf(Tick, { open: { text: '我填的都是真的。', checked: false, onchange }, ticked: { text: '我填的都是真的。', checked: true, onchange } });
