// People of one name: one person, two, or nobody knows; never two sentences that contradict each other.

import { beforeAll, describe, expect, it } from 'vitest';
import { t, useLanguage } from '../../lib/texts.svelte';
import { sameName, sameNameLine, sameNameLines, type Named } from './same-name';

const WANG = '王桂英';
const one = (id: string, digits = '', name = WANG): Named => ({ id, name, digits });

describe('people of one name', () => {
  it.each([
    ['the same number', '2188', '2188', 'number'],
    ['another number', '2188', '1263', 'other'],
    ['one number unknown', '2188', '', 'unknown'],
    ['both unknown', '', '', 'unknown'],
  ] as const)('with %s', (_, mine, theirs, told) => {
    const [a, b] = [one('a', mine), one('b', theirs)];
    expect([sameName(a, [a, b]), sameName(b, [a, b])]).toEqual([told, told]);
  });
  it('are others, and have a name', () => {
    expect(sameName(one('a'), [one('a'), one('b', '', '李大山')])).toBeNull();
    expect(sameName(one('a', '', ''), [one('a', '', ''), one('b', '', '')])).toBeNull();
  });
});

describe('what is said', () => {
  beforeAll(() => useLanguage('zh-Hans'));
  it('of two that are told apart is not that they are one', () => {
    const people = [one('a', '2188'), one('b', '1263')];
    expect(sameNameLine(people[0]!, people)).toBe('王桂英有同名的，证号末四位不一样，不是同一位。看准号码再打开。');
    expect(sameNameLines(people)).toEqual([]);
  });
  it('of two without numbers is neither', () => {
    const people = [one('a'), one('b')];
    expect(sameNameLines(people)).toEqual(['王桂英有同名的，这里看不出是不是同一位。看清楚再打开。']);
  });
  it('of one entered twice asks to look', () => {
    const people = [one('a', '2188'), one('b', '2188')];
    expect(sameNameLines(people)).toEqual([sameNameLine(people[0]!, people)]);
    expect(sameNameLines(people)[0]).toContain('像是同一位');
  });
  it('while somebody is added or renamed names the button that stands there', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      useLanguage(language);
      expect(t('error-same-name-next' as never)).toContain(t('person-same-other'));
    }
  });
});
