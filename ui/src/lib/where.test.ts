// Two rows with the same fault are told apart in the list of what is wrong.

import { beforeAll, describe, expect, it } from 'vitest';
import { node } from './example';
import { useLanguage } from './texts.svelte';
import { whereOf, whereOfLine } from './where';

describe('what is wrong', () => {
  beforeAll(() => useLanguage('zh-Hans'));

  it('is told with whose row it is', () => {
    const rows = ['王桂英', '李小军'].map((rowLabel, at) => node(`/member[${at}]`, { input: 'row', rowLabel }));
    const numbers = rows.map((row) => node(`${row.key}/id`, { parent: row.key, label: '身份证号' }));
    const all = new Map([...rows, ...numbers].map((each) => [each.key, each]));
    expect(numbers.map((each) => whereOf(all, each.key))).toEqual(['王桂英：身份证号', '李小军：身份证号']);
  });
  it('needs no more than its sentence outside of rows', () => expect(whereOf(new Map([['/id', node('/id')]]), '/id')).toBe(''));
  it('is told with part and question where everything is looked at', () =>
    expect(whereOfLine({ key: '/a', section: '妈妈', question: '身份证号', answer: '1', error: null, editable: true })).toBe('妈妈：身份证号'));
});
