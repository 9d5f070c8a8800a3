// Pages of one question: added, replaced and taken out in order; each place keeps its own.

import { expect, test } from 'vitest';
import { nextFirst, PageSlots, pagesOf, withPage } from './page-slots';

const place = (slots: PageSlots, value: string, at: number): { key: number; paper: string } => {
  const slot = slots.of(value, 3)[at];
  if (!slot) throw new Error('no such place');
  return slot;
};

test('pages are added at the end, replaced where they are and taken out of the middle', () => {
  const slots = new PageSlots();
  let value = '';
  for (const paper of ['a', 'b', 'c']) value = withPage(value, place(slots, value, pagesOf(value).length), paper).value;
  expect(value).toBe('a b c');
  expect(slots.of(value, 3).map((slot) => slot.paper)).toEqual(['a', 'b', 'c']);
  value = withPage(value, place(slots, value, 1), 'x').value;
  expect(value).toBe('a x c');
  expect(withPage(value, place(slots, value, 0), '').value).toBe('x c');
});

test('a place keeps its key when its photo is stored, replaced, and when another page goes', () => {
  const slots = new PageSlots();
  const first = place(slots, '', 0);
  slots.keep(first, 'a');
  expect(place(slots, 'a', 0).key).toBe(first.key);
  const second = place(slots, 'a', 1);
  expect(second.key).not.toBe(first.key);
  slots.keep(second, 'b');
  slots.keep(place(slots, 'a b', 1), 'c');
  expect(place(slots, 'a c', 1).key).toBe(second.key);
  expect(place(slots, 'c', 0).key).toBe(second.key);
  expect(new Set(slots.of('c c', 3).map((slot) => slot.key)).size).toBe(3);
});

test('the same photo twice is told and not taken', () => {
  const slots = new PageSlots();
  expect(withPage('a b', place(slots, 'a b', 2), 'a')).toEqual({ value: 'a b', twice: 1 });
  expect(withPage('a b', place(slots, 'a b', 1), 'b')).toEqual({ value: 'a b', twice: 0 });
});

test('the place for the next page stands before those that are done', () => {
  const slots = new PageSlots();
  const papers = nextFirst(slots.of('a b', 3).map((slot, at) => ({ slot, at }))).map(({ slot, at }) => `${at}${slot.paper}`);
  expect(papers).toEqual(['2', '0a', '1b']);
});
