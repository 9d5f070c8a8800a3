// What is on one page.

import { describe, expect, it } from 'vitest';
import { node } from './example';
import { isDone, listed, nounOf, pageIndex, pagesOf, pathOf } from './pages';

const FORM = [
  node('hello', { input: 'note' }),
  node('name'),
  node('id', { input: 'idNumber' }),
  node('birth', { input: 'computed' }),
  node('spouse', { relevant: false }),
  node('family', { input: 'repeat', page: 1, canAdd: true }),
  node('family[1]', { input: 'row', parent: 'family', page: 1 }),
  node('family[1]/name', { parent: 'family[1]', page: 1 }),
  node('end', { input: 'note', page: 2 }),
];

describe('one question a page', () => {
  const pages = pagesOf(FORM, true);
  it('gives a note a page, puts computed answers after their question, and asks for another row after the rows', () =>
    expect(pages.map((page) => page.keys)).toEqual([['hello'], ['name'], ['id', 'birth'], ['family[1]', 'family[1]/name'], ['family'], ['end']]));
  it('names the page of rows by its repeat', () => expect(pages[4]?.key).toBe('family'));
  it('asks for the first row where there is none', () =>
    expect(pagesOf(FORM.slice(0, 6), true).map((page) => page.key)).toEqual(['hello', 'name', 'id', 'family']));
  it('asks for nobody else where the form itself says who is there', () => {
    const counted = FORM.map((each) => (each.key === 'family' ? { ...each, canAdd: false } : each));
    expect(pagesOf(counted, true).map((page) => page.key)).toEqual(['hello', 'name', 'id', 'family[1]/name', 'end']);
  });
  it('finds a row at its first question', () => expect(pageIndex(pages, 'family[1]')).toBe(3));
  it('starts at the first page for an unknown place', () => expect(pageIndex(pages, 'gone')).toBe(0));
  it('asks nothing that is not relevant', () => expect(pages.flatMap((page) => page.keys)).not.toContain('spouse'));
});

describe('a computed answer without a question before it', () => {
  const sums = [node('family', { input: 'repeat', canAdd: true }), node('sums', { input: 'group' }), node('sum', { input: 'computed', parent: 'sums' }), node('assets', { parent: 'sums' })];
  it('stands below the question after it, not above', () =>
    expect(pagesOf(sums, true).map((page) => page.keys)).toEqual([['family'], ['sums', 'assets', 'sum']]));
});

describe('a section a page', () => {
  it('keeps sections together', () =>
    expect(pagesOf(FORM, false).map((page) => page.keys.length)).toEqual([4, 3, 1]));
});

describe('what a row is called', () => {
  it('is the noun of the county, else the words of the repeat', () =>
    expect([nounOf(node('a', { rowNoun: '家里人', label: '家里有谁？' })), nounOf(node('b', { label: '地' }))]).toEqual(['家里人', '地']));
});

describe('the list of all questions', () => {
  it('puts those of a row under its name', () => {
    const nodes = FORM.map((each) => (each.key === 'family[1]' ? { ...each, rowLabel: '王桂英' } : each));
    const parts = listed(new Map(nodes.map((each) => [each.key, each])), pagesOf(nodes, true));
    expect(parts.map((part) => [part.title, part.nodes.map((each) => each.key)])).toEqual([
      ['', ['name', 'id']],
      ['王桂英', ['family[1]/name']],
      ['', ['family']],
    ]);
  });
});

describe('a question', () => {
  it('is done with an answer that nothing stands against', () => {
    expect(isDone(node('a', { value: 'x' }))).toBe(true);
    expect(isDone(node('a', { value: 'x', error: { kind: 'constraint', text: '' } }))).toBe(false);
    expect(isDone(node('a'))).toBe(false);
  });

  it('knows what it is in', () => {
    const byKey = new Map(FORM.map((each) => [each.key, each]));
    expect(pathOf(byKey, FORM[7] ?? node('')).map((each) => each.key)).toEqual(['family', 'family[1]']);
  });
});
