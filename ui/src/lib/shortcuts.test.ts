// Keys lead to places, and never to one while somebody is composing or typing a slash.

import { expect, it } from 'vitest';
import { wanted } from './shortcuts';

const key = (over: Partial<KeyboardEvent>): KeyboardEvent => ({ key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, isComposing: false, ...over }) as KeyboardEvent;

it('Alt and a digit lead to a place', () => expect(wanted(key({ altKey: true, code: 'Digit4' }), false)).toBe('ledger'));
it('Alt and nine lead nowhere', () => expect(wanted(key({ altKey: true, code: 'Digit9' }), false)).toBeNull());
it('AltGr (Ctrl and Alt) types a sign', () => expect(wanted(key({ altKey: true, ctrlKey: true, code: 'Digit4' }), false)).toBeNull());
it('Ctrl and Enter press the main action, also while typing', () => expect(wanted(key({ ctrlKey: true, key: 'Enter' }), true)).toBe('main'));
it('a slash leads to the search, but belongs to the field while typing', () => {
  expect(wanted(key({ key: '/' }), false)).toBe('find');
  expect(wanted(key({ key: '/' }), true)).toBeNull();
});
it('nothing happens while an input method composes', () => expect(wanted(key({ ctrlKey: true, key: 'Enter', isComposing: true }), true)).toBeNull());
