// Examples of Confirm, for the examples page and axe. Data is made up.

import Confirm from './Confirm.svelte';
import { examplesOf } from './examples';

export default examplesOf(Confirm, { closed: { action: '删掉', question: '要删掉吗？', yes: '删掉', onyes: () => undefined } });
