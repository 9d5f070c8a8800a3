// Examples of Phone, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Phone from './Phone.svelte';

export default examplesOf(Phone, { person: { number: '0999-5550101', what: '村里的帮办员', who: '张小芳' }, office: { number: '12345', what: '政务服务热线' } });
