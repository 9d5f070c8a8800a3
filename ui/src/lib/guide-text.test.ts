// The list of papers as text: the same states as on the screen, boxes to tick by hand.

import { beforeAll, describe, expect, it } from 'vitest';
import type { ChangeView, MaterialView } from '../generated/api';
import { guide } from '../host/fake/guide';
import { changeLines, changeName } from './changes';
import { guideText, materialsText, stamp } from './guide-text';
import { useLanguage } from './texts.svelte';

beforeAll(() => useLanguage('zh-Hans'));

const PLAIN: MaterialView = {
  id: 'm', kind: 'id-card', name: '身份证', how: '丢了去派出所补。', need: '一定要有', must: true, when: '', lookedUp: false, state: 'missing', paper: null, paperName: '', paperSince: '',
};

function text(...given: Partial<MaterialView>[]): string[] {
  const view = { ...guide('senior-allowance'), materials: given.map((each) => ({ ...PLAIN, ...each })) };
  return materialsText(view).split('\n').slice(1, -1);
}

describe('the list of papers as text', () => {
  it('has a ticked box and the paper that serves', () =>
    expect(text({ state: 'have', paper: 'p1', paperName: '身份证', paperSince: '2026年11月18日' })).toEqual([
      '☑ 身份证（一定要有）',
      '   有了：手机里存着“身份证”，2026年11月18日存的',
    ]));
  it('has an empty box, and says how to get what is missing', () =>
    expect(text({})).toEqual(['□ 身份证（一定要有）', '   还没有', '   怎么拿到：丢了去派出所补。']));
  it('says which paper has expired', () =>
    expect(text({ state: 'expired', paper: 'p2', paperName: '一寸照片', paperSince: '11月2日', how: '' })).toEqual([
      '□ 身份证（一定要有）',
      '   您存的“一寸照片”（11月2日）过期了，要换一份',
    ]));
  it('asks for nothing that the county looks up', () => expect(text({ lookedUp: true })).toEqual(['☑ 身份证', '   县里能查到，不用您准备']));
  it('says on which answer a line depends', () => expect(text({ when: '看情况', how: '' })[2]).toBe('   看情况'));
  it('ends with version, day and who checked it', () =>
    expect(materialsText(guide('senior-allowance')).split('\n').at(-1)).toContain('核对过'));
});

it('a guide that begins with the phone begins with the phone on paper too', () => {
  const lines = guideText(guide('emergency-relief')).split('\n\n');
  expect(lines[1]).toMatch(/急事先打电话\n.*120/);
});

describe('a change in words', () => {
  const change = (given: Partial<ChangeView>): string[] => changeLines({ part: '金额', what: '', kind: 'changed', old: '', new: '', ...given });
  it('says what it was and what it is', () => expect(change({ old: '60 元', new: '65 元' })).toEqual(['原来：60 元', '现在：65 元']));
  it('says what came and what went', () => {
    expect(change({ kind: 'added', new: '户口本' })).toEqual(['新加：户口本']);
    expect(change({ kind: 'removed', old: '照片' })).toEqual(['不再有：照片']);
    expect(change({ kind: 'removed', what: '照片', old: '可以后补' })).toEqual(['去掉了', '原来：可以后补']);
  });
  it('says no more where the name says it all', () => {
    expect(change({})).toEqual([]);
    expect(change({ what: '身份证：什么情况下要带' })).toEqual(['改了说法']);
    expect(changeName({ part: '金额', what: '每月', kind: 'changed', old: '', new: '' })).toBe('金额 · 每月');
  });
});

describe('who checked it', () => {
  it('names nobody where nobody did', () => {
    const demonstration = stamp({ ...guide('senior-allowance'), demonstration: true });
    expect(demonstration).toContain('没有县里的人核对过');
    expect(demonstration).not.toContain('刘科长');
    expect(stamp({ ...guide('senior-allowance'), demonstration: false })).toContain('刘科长');
  });
});
