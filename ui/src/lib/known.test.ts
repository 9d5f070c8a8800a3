// What one tap may take of a part: only what leaves no choice.

import { describe, expect, it } from 'vitest';
import type { NodeView, Offer } from '../generated/api';
import { node } from './example';
import { knownOf } from './known';

const said = (value: string): Offer => ({ value, shown: value, source: '', from: null, also: [], alone: false });
const person = (value: string): Offer => ({ value, shown: value, source: '', from: value, also: ['身份证号'], alone: false });

function rows(count: number, offers: Offer[]): NodeView[] {
  const all = [node('/adult', { input: 'repeat' })];
  for (let at = 1; at <= count; at += 1) {
    all.push(node(`/adult[${at}]`, { input: 'row', parent: '/adult' }));
    all.push(node(`/adult[${at}]/name`, { parent: `/adult[${at}]`, offers }));
  }
  return all;
}

const taken = (nodes: NodeView[]): string[] => knownOf(nodes).map((line) => `${line.key}=${line.offer.value}`);

describe('what is known of a part', () => {
  it('is every answer given before', () =>
    expect(taken([node('/name', { offers: [said('李德福')] }), node('/id', { offers: [said('99')] })])).toEqual(['/name=李德福', '/id=99']));
  it('is nothing that is answered, cannot be changed or is not asked', () => {
    const offers = [said('a')];
    expect(taken([node('/1', { offers, value: 'b' }), node('/2', { offers, readonly: true }), node('/3', { offers, relevant: false })])).toEqual([]);
  });
  it('is nothing where two answers are on offer', () => expect(taken([node('/holder', { offers: [said('a'), said('b')] })])).toEqual([]));
  it('is nobody\'s name that only may be meant, with what was said of somebody else', () =>
    expect(taken([node('/holder', { offers: [{ ...said('王桂英'), alone: true }] }), node('/bank', { offers: [said('农商银行')] })])).toEqual(['/bank=农商银行']));
  it('gives each row a person where there are as many people as rows', () =>
    expect(taken(rows(2, [person('a'), person('b')]))).toEqual(['/adult[1]/name=a', '/adult[2]/name=b']));
  it('leaves the choice where there are more people than rows, or fewer', () => {
    expect(taken(rows(2, [person('a'), person('b'), person('c')]))).toEqual([]);
    expect(taken(rows(3, [person('a'), person('b')]))).toEqual([]);
  });
  it('gives nobody to rows of which one is half written', () => {
    const [all, row, name, ...rest] = rows(2, [person('a'), person('b')]);
    expect(taken([all!, row!, { ...name!, offers: [person('b')] }, ...rest])).toEqual([]);
    expect(taken([all!, row!, name!, rest[0]!, { ...rest[1]!, offers: [person('b')] }])).toEqual([]);
  });
  it('leaves a single row alone: its own offer is as near', () => expect(taken(rows(1, [person('a')]))).toEqual([]));
});
