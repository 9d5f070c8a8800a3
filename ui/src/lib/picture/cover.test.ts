// What may be seen in a picture of a page, and what may not.

import { describe, expect, it } from 'vitest';
import { Cover, COVERED } from './cover';

const hidden = (length: number): string => COVERED.repeat(length);
const cover = new Cover({
  sentences: [['继续'], [null, ' 的'], ['第 ', null, ' 题，共 ', null, ' 题'], ['给', null, '办'], ['编号 ', null], ['一行\n二行']],
  open: ['老人的身份证号', '王桂英每月收入多少？', '高龄津贴', '打 13900001234 问'],
  secret: ['王桂英', '990123194403120021', '3', '石桥村三组十二号'],
});

describe('a picture of a page', () => {
  it('shows sentences of the interface', () => expect(cover.over('继续')).toBe('继续'));
  it('shows each line of a sentence of several', () => expect(cover.over('二行')).toBe('二行'));
  it('shows counts, and covers what is put into a sentence', () => {
    expect(cover.over('第 3 题，共 13 题')).toBe('第 3 题，共 13 题');
    expect(cover.over('王桂英 的')).toBe(`${hidden(3)} 的`);
    expect(cover.over('编号 990123-1')).toBe(`编号 ${hidden(8)}`);
  });
  it('shows a title of the county inside a sentence', () => expect(cover.over('给高龄津贴办')).toBe('给高龄津贴办'));
  it('shows questions, but not the answer put into one', () => {
    expect(cover.over('老人的身份证号')).toBe('老人的身份证号');
    expect(cover.over('王桂英每月收入多少？')).toBe(`${hidden(3)}每月收入多少？`);
  });
  it('covers long numbers even in texts of the county', () => expect(cover.over('打 13900001234 问')).not.toContain('139'));
  it('joins parts that stand in one line', () => expect(cover.over('高龄津贴 · 第 3 题，共 13 题')).toBe('高龄津贴 · 第 3 题，共 13 题'));
  it.each(['王桂英', '990123194403120021', '1944年3月12日', '石桥村', '0'])('covers %s, which nobody said may be seen', (text) => {
    expect(cover.over(text)).toBe(hidden(text.length));
  });
  it('keeps the length, so that every line stays where it is', () => {
    for (const text of ['王桂英 的', '𠮷山', '给王桂英办']) expect(cover.over(text)).toHaveLength(text.length);
  });
});
