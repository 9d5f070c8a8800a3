// A table leaves over what was asked for, and sorts numbers as numbers.

import { expect, it } from 'vitest';
import { fitting, ordered, type Column } from './rows';

interface Row {
  name: string;
  drafts: number;
}
const ROWS: Row[] = [{ name: '王桂英 石桥村', drafts: 2 }, { name: '李大山 桃花村', drafts: 10 }, { name: '王建国 桃花村', drafts: 1 }];
const NAME: Column<Row> = { key: 'name', name: '称呼', cell: (row) => row.name };
const DRAFTS: Column<Row> = { key: 'drafts', name: '在填', cell: (row) => String(row.drafts), sort: (row) => row.drafts };
const names = (rows: readonly Row[]): string[] => rows.map((row) => row.name.slice(0, 3));

it('every word must stand in the row', () => expect(names(fitting(ROWS, [NAME], '王 桃花'))).toEqual(['王建国']));
it('no words leave all', () => expect(fitting(ROWS, [NAME], '  ')).toHaveLength(3));
it('numbers are sorted as numbers, both ways', () => {
  expect(names(ordered(ROWS, DRAFTS, false))).toEqual(['王建国', '王桂英', '李大山']);
  expect(names(ordered(ROWS, DRAFTS, true))).toEqual(['李大山', '王桂英', '王建国']);
});
it('without a column they stay as they came', () => expect(ordered(ROWS, undefined, false)).toBe(ROWS));
