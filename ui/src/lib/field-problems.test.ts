// What the core says of a question, as it stands at the question itself.

import { describe, expect, it } from 'vitest';
import { atField } from './field-problems';

describe('a sentence at its question', () => {
  it('leaves out the question in front', () => expect(atField('“哪天生的？”还缺哪一天。', '哪天生的？')).toBe('还缺哪一天。'));
  it('keeps a question in the middle', () => expect(atField('请看一看“我保证”，同意就打勾。', '我保证')).toBe('请看一看“我保证”，同意就打勾。'));
  it('keeps what quotes something else', () => expect(atField('“名字”太长了。', '地址')).toBe('“名字”太长了。'));
  it('keeps the subject of a sentence', () => expect(atField('“Born?” is still empty.', 'Born?')).toBe('“Born?” is still empty.'));
  it('is a sentence in English too', () => expect(atField('“Born?”: there is no month 13.', 'Born?')).toBe('There is no month 13.'));
});
