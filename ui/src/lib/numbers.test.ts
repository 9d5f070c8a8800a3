// Groups for the eye; nothing typed is cut or rewritten.

import { describe, expect, it } from 'vitest';
import { grouped, missing, plain } from './numbers';

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
  it('is the same when done twice', () => expect(grouped('idNumber', grouped('idNumber', '990123194403120022'))).toBe('990123 19440312 0022'));
});

describe('what was typed', () => {
  it('is handed on whole, a country code included', () => expect(plain('phone', ' +86 138 0013 8000 ')).toBe('+86 138 0013 8000'));
  it('is not cut when it is too long', () => expect([plain('phone', '139000011112222'), grouped('phone', '139000011112222')]).toEqual(['139000011112222', '139 0000 1111 2222']));
  it('keeps letters, so that the core can say that it cannot read them', () => expect([plain('phone', '139X'), grouped('phone', '139X')]).toEqual(['139X', '139X']));
  it('keeps an X in the middle of an ID number', () => expect(plain('idNumber', '12X4')).toBe('12X4'));
});

describe('what is missing', () => {
  it.each([['99012319440312002', 1], ['990123194403120021', 0], ['9901231944031200211', -1], ['王', null]] as const)('%s', (typed, count) =>
    expect(missing('idNumber', typed)).toBe(count),
  );
});
