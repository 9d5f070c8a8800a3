// Grouping while typing: what is kept, where the blanks go, where the caret lands.

import { describe, expect, it } from 'vitest';
import { caretAfter, grouped, plain, typedNumber } from './numbers';

describe('numbers in groups', () => {
  it.each([
    ['idNumber', '990123194403120022', '990123 19440312 0022'],
    ['idNumber', '99012319440312002x', '990123 19440312 002X'],
    ['idNumber', '9901', '9901'],
    ['idNumber', '', ''],
    ['phone', '13900001111', '139 0000 1111'],
    ['phone', '139-0000-1111', '139 0000 1111'],
    ['phone', '0999-55501011', '0999 55501011'],
    ['bankCard', '6217990000000000014', '6217 9900 0000 0000 014'],
  ] as const)('%s %s', (kind, typed, shown) => expect(grouped(kind, typed)).toBe(shown));

  it('takes full-width digits', () => expect(plain('phone', '１３９００００１１１１')).toBe('13900001111'));
  it('drops what is too much', () => expect(plain('phone', '139000011112222')).toBe('13900001111'));
  it('keeps no X in a phone number', () => expect(plain('phone', '139X')).toBe('139'));
  it('is the same when done twice', () => expect(grouped('idNumber', grouped('idNumber', '990123194403120022'))).toBe('990123 19440312 0022'));
  it('puts the caret after the blank when the next group begins', () => expect(caretAfter('phone', '1390', 4)).toBe(5));
  it('puts the caret at the end', () => expect(caretAfter('phone', '13900001111', 11)).toBe(13));
});

describe('a number typed by hand', () => {
  it.each([['３５。５', '35.5'], ['1,200', '1200'], [' 12 ', '12']])('%s', (typed, value) => expect(typedNumber(typed)).toBe(value));
});
