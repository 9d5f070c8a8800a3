// Where an undo leads: the answer that changed, the list whose row went, nowhere.

import { describe, expect, it } from 'vitest';
import { node } from './example';
import { undoneAt } from './undone';

const FORM = [node('a', { value: '1' }), node('b', { value: '2' }), node('rows', { input: 'repeat' }), node('r1', { input: 'row', parent: 'rows' })];
const but = (key: string, given: object) => FORM.map((each) => (each.key === key ? { ...each, ...given } : each));

describe('an undo', () => {
  it('leads to the answer that changed', () => expect(undoneAt(FORM, but('b', { value: '' }), ['a'])?.key).toBe('b'));
  it('leads to the one on show before others', () =>
    expect(undoneAt(FORM, but('b', { value: '' }).map((each) => (each.key === 'a' ? { ...each, value: '' } : each)), ['b'])?.key).toBe('b'));
  it('leads to the list whose row is gone', () => expect(undoneAt(FORM, FORM.slice(0, 3), ['a'])?.key).toBe('rows'));
  it('leads nowhere when nothing changed', () => expect(undoneAt(FORM, FORM, ['a'])).toBeUndefined());
});
