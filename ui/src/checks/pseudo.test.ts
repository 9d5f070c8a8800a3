// The languages nobody speaks: longer text between marks, text from right to left, arguments kept.

import { expect, it } from 'vitest';
import { MARKS, pseudo } from '../../scripts/pseudo.mjs';

const FILE = '# 说明\nback = 返回上一页\ncount = 共 { $count } 件\nlines =\n    第一行\n';

it('long has two fifths more, between marks, with its arguments', () => {
  const text = pseudo('long', FILE);
  expect(text).toContain('back = ⟦返回上一页返回⟧');
  expect(text).toContain('{ $count }');
  expect(text).toContain('# 说明\n');
  expect(text).toMatch(/lines =\n {4}⟦第一行第一⟧/);
});

it('rtl starts every value from the right', () => expect(pseudo('rtl', FILE)).toContain('back = \u200f返回上一页'));

it('every sentence carries a mark that the check of what ships looks for', () => {
  expect(pseudo('long', FILE)).toContain(MARKS[0]);
  expect(pseudo('rtl', FILE)).toContain(MARKS[1]);
});
