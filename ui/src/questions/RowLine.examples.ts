// Examples of RowLine, for the examples page and axe. Data is made up.

import { examplesOf } from '../components/examples';
import { node } from '../lib/example';
import RowLine from './RowLine.svelte';

const nothing = (): void => undefined;
const row = (rowLabel: string) => node('/member', { input: 'row', rowLabel, canRemove: true });

export default examplesOf(RowLine, {
  done: { row: row('王桂英'), open: 0, onopen: nothing, onremove: nothing },
  doubted: { row: row('陈秀莲'), open: 0, doubt: '身份证号', onopen: nothing, onremove: nothing },
  open: { row: row('李小军'), open: 6, onopen: nothing, onremove: nothing },
});
