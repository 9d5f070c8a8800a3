// The beginning of a long sentence and its rest: nothing is lost, and short ones stay whole.

import { describe, expect, it } from 'vitest';
import { beginningOf } from './long';

const LONG = '请把身份证放在亮的地方，平放在桌上，四个角都拍进来，不要反光，字要看得清；看不清的话县里没有办法核对，还要请您再拍一次。';

describe('a sentence of the county', () => {
  it.each(['standard', 'large', 'huge'] as const)('loses nothing in %s', (level) => expect(beginningOf(LONG, level).join('')).toBe(LONG));
  it('ends its beginning at a pause', () => expect(beginningOf(LONG, 'huge')[0]).toBe('请把身份证放在亮的地方，'));
  it('stays whole where it is short', () => expect(beginningOf('卡号少了一位，请对着卡再写一遍。', 'huge')[1]).toBe(''));
  it('is not folded for a few signs', () => expect(beginningOf('一'.repeat(20), 'huge')[1]).toBe(''));
  it('holds more letters than characters', () => expect(beginningOf('a'.repeat(30), 'huge')[1]).toBe(''));
  it('without a pause is cut between two signs and not inside one', () => expect(beginningOf('𠮷'.repeat(60), 'huge')[0]).toBe('𠮷'.repeat(15)));
});
