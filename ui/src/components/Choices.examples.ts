// Examples of Choices, for the examples page and axe. Data is made up.

import Choices from './Choices.svelte';
import { examplesOf } from './examples';

const choices = [{ value: 'a', label: '和儿女一起住' }, { value: 'b', label: '一个人住', note: '老伴也算一起住' }];
const onpick = (): void => undefined;

export default examplesOf(Choices, {
  one: { name: 'one', choices, picked: ['a'], onpick },
  many: { name: 'many', choices, picked: ['a', 'b'], many: true, onpick },
  'nothing picked': { name: 'none', choices, picked: [], onpick },
  'cannot be changed': { name: 'fixed', choices, picked: ['a'], disabled: true, onpick },
});
