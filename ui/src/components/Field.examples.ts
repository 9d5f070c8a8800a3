// Examples of Field, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Field from './Field.svelte';

const oninput = (): void => undefined;

export default examplesOf(Field, {
  blank: { id: 'field-1', label: '怎么称呼您？', value: '', oninput },
  'with a hint': { id: 'field-2', label: '新密码', hint: '四到八位数字', type: 'password', value: '', oninput },
  wrong: { id: 'field-3', label: '新密码', value: '12', error: '密码要四到八位数字。', oninput },
});
