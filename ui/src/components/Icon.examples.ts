import { examplesOf } from './examples';
import Icon from './Icon.svelte';

export default examplesOf(Icon, { find: { name: 'find' }, phone: { name: 'phone' } });
