// Examples of Digits, for the examples page and axe. Data is made up.

import Digits from './Digits.svelte';
import { examplesOf } from './examples';

export default examplesOf(Digits, { short: { number: '120' }, 'with an area code': { number: '0999-5550130' } });
