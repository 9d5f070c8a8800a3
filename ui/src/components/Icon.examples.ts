// Examples of Icon, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Icon from './Icon.svelte';

export default examplesOf(Icon, { find: { name: 'find' }, phone: { name: 'phone' } });
