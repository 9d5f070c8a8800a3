// Whether a page of a form holds one question or a part of the form.

import { expect, it } from 'vitest';
import { oneQuestion } from './filling';

const helper = { oneQuestion: null, helperMode: true, textLevel: 'standard' } as const;

it('shows parts on the laptop of a helper who has chosen nothing', () => expect(oneQuestion(helper, true)).toBe(false));
it('shows one question on the same helper’s phone', () => expect(oneQuestion(helper, false)).toBe(true));
it('shows one question in large text', () => expect(oneQuestion({ ...helper, textLevel: 'large' }, true)).toBe(true));
it('shows one question to whoever fills in for themselves', () => expect(oneQuestion({ ...helper, helperMode: false }, true)).toBe(true));
it('keeps to what was chosen', () => {
  expect(oneQuestion({ ...helper, oneQuestion: true }, true)).toBe(true);
  expect(oneQuestion({ ...helper, oneQuestion: false }, false)).toBe(false);
});
it('shows one question before the settings are there', () => expect(oneQuestion(undefined, true)).toBe(true));
