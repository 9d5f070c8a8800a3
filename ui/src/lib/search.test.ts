// When words ask for larger text, and that words of one person are not there for the next.

import { describe, expect, it } from 'vitest';
import { search, wantsLargerText } from './search.svelte';

describe('larger text', () => {
  it.each(['把字调大', '字太小看不清', '大字', '长辈版', '關懷版', '字号', '字体放大', '放大一点字', '老年模式'])('%s', (words) =>
    expect(wantsLargerText(words)).toBe(true),
  );
  it.each(['八十岁补钱', '名字写小了', '身份证名字大写', '签字', '眼睛看不清', '盖大房子'])('not %s', (words) =>
    expect(wantsLargerText(words)).toBe(false),
  );
});

it('what one person looked for is not there for the next', () => {
  search.belongTo('a');
  search.ask('跟老婆离婚的事');
  search.belongTo('a');
  expect(search.words).toBe('跟老婆离婚的事');
  search.belongTo('');
  expect([search.words, search.asked]).toEqual(['', '']);
});
