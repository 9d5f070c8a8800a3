// Examples of Call, for the examples page and axe. Data is made up.

import Call from './Call.svelte';
import { examplesOf } from './examples';

export default examplesOf(Call, {
  danger: { number: '120', what: '有人受伤、突发急病', danger: true },
  need: { number: '0999-5550101', what: '村里的帮办员', who: '张小芳' },
});
