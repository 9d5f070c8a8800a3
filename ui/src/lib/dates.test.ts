// Three fields and one date.

import { describe, expect, it } from 'vitest';
import { inWords, isDay, joinDate, splitDate, wholeDate, wrongParts } from './dates';

describe('a date in three fields', () => {
  it('splits without leading zeros', () => expect(splitDate('1944-03-02')).toEqual({ year: '1944', month: '3', day: '2' }));
  it('leaves the fields blank for anything else', () => expect(splitDate('gestern')).toEqual({ year: '', month: '', day: '' }));
  it('joins to the canonical form', () => expect(joinDate({ year: '1944', month: '3', day: '2' })).toBe('1944-03-02'));
  it('is blank when all are blank', () => expect(joinDate({ year: '', month: '', day: '' })).toBe(''));
  it('reads full-width digits', () => expect(joinDate({ year: '１９４４', month: '１２', day: '1' })).toBe('1944-12-01'));
  it('with its day cleared is not the old date', () => expect(joinDate({ year: '1944', month: '3', day: '' })).toBe('1944-3-'));
  it('stands in the fields again as it was left', () => expect(splitDate('1944-3-')).toEqual({ year: '1944', month: '3', day: '' }));
  it('is not padded to a year of four digits', () => expect(joinDate({ year: '26', month: '3', day: '2' })).toBe('26-3-2'));
  it('tells words from parts', () => expect([inWords('昨天'), inWords('1944-3-'), inWords('')]).toEqual(['昨天', '', '']));
  it('is not whole with two digits of a year', () => expect(wholeDate({ year: '44', month: '3', day: '2' })).toBe(false));
  it.each([['2024-02-29', true], ['2026-02-29', false], ['2026-13-01', false], ['2026-04-31', false], ['', false]])('%s is a day: %s', (text, is) =>
    expect(isDay(text)).toBe(is),
  );
  it('marks only the field that is missing or cannot be', () => {
    expect(wrongParts({ year: '2026', month: '11', day: '' })).toEqual(['day']);
    expect(wrongParts({ year: '26', month: '13', day: '2' })).toEqual(['year', 'month']);
    expect(wrongParts({ year: '2026', month: '2', day: '30' })).toEqual(['year', 'month', 'day']);
  });
});
