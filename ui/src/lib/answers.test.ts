// The five answers: the most telling word first, nothing said twice, nothing claimed that the guide does not say.

import { beforeAll, describe, expect, it } from 'vitest';
import type { GuideView, MaterialView } from '../generated/api';
import { guide } from '../host/fake/guide';
import { bringWord, canI, howLong, howMuch, whatToBring, whereTo } from './answers';
import { useLanguage } from './texts.svelte';

beforeAll(() => useLanguage('zh-Hans'));

const VIEW = guide('senior-allowance');
const withView = (given: Partial<GuideView>): GuideView => ({ ...VIEW, ...given });
const paper = (name: string, given: Partial<MaterialView> = {}): MaterialView => ({ ...(VIEW.materials[1] as MaterialView), name, must: true, state: 'missing', ...given });

describe('能不能', () => {
  it('says short conditions whole', () => expect(canI(VIEW)).toEqual({ says: '满八十岁，户口在本县，就能办', note: '' }));
  it('says of long ones the age, as a condition, and how many more there are', () =>
    expect(canI(withView({ conditions: ['老人户口在云岭县', '老人满 80 周岁（按身份证上的生日算）', '没有在别的县领同样的津贴'] }))).toEqual({
      says: '老人满 80 周岁，才能办', note: '另外还有 2 条',
    }));
  it('says that asking finds out where the first is long', () =>
    expect(canI(withView({ conditions: ['孩子在云岭县的医院、卫生院出生，或者要落户在云岭县', '上户口最好在一个月内'] }))).toEqual({
      says: '问几句就知道', note: '一共 2 个条件',
    }));
  it('says for whom it is where no condition is written', () => expect(canI(withView({ conditions: [], summary: '大人孩子都能办。' })).says).toBe('大人孩子都能办'));
});

describe('多少钱', () => {
  const sum = (given: Partial<GuideView['figures'][number]>) => ({ name: '80 到 89 周岁', value: '每人每月 60 元（示范标准）', amount: true, topUp: false, valid: '2026年', state: 'holds' as const, ...given });
  it('says a line up to which is paid as a line', () => {
    const line = sum({ name: '农村低保线', value: '每人每月 480 元（示范标准）', topUp: true });
    expect(howMuch(withView({ figures: [line] }))).toEqual({ says: '补到每人每月 480 元', note: '这是农村低保线，差多少补多少，手续不要钱' });
  });
  it('says the sum, for whom, and that the formality is free', () =>
    expect(howMuch(withView({ figures: [sum({})] }))).toEqual({ says: '每人每月 60 元', note: '80 到 89 周岁，手续不要钱' }));
  it('prefers what holds, and says so of what is over', () => {
    const over = sum({ value: '50 元', state: 'ended', valid: '这是 2025 年的，新的这里还没收到' });
    expect(howMuch(withView({ figures: [over, sum({})] })).says).toBe('每人每月 60 元');
    expect(howMuch(withView({ figures: [over] }))).toEqual({ says: '50 元', note: '80 到 89 周岁，这是 2025 年的，新的这里还没收到，手续不要钱' });
  });
  it('prefers what fits in a line', () =>
    expect(howMuch(withView({ figures: [sum({ value: '每年 200、300、500、800、1000、1500、2000、3000 元，自己选一档' }), sum({ name: '基础养老金', value: '每人每月 158 元' })] })).says).toBe('每人每月 158 元'));
  it('takes no time and no area for money', () => {
    const others = [sum({ value: '3 月到 4 月', amount: false }), sum({ value: '120 平方米' }), sum({ value: '90 元', state: 'ahead' })];
    expect(howMuch(withView({ figures: others }))).toEqual({ says: '手续不要钱', note: '' });
  });
  it('says what it costs where it costs', () =>
    expect(howMuch(withView({ figures: [], free: false, fee: '第一张不要钱；丢了、坏了补办 20 元。' }))).toEqual({ says: '第一张不要钱', note: '' }));
});

describe('带什么', () => {
  it('is nothing to bring where nobody must go', () => {
    const going = { materials: [paper('老人身份证'), paper('户口簿', { must: false })], visitsNeeded: 1 };
    expect([bringWord(withView(going)), whatToBring(withView(going)).says]).toEqual(['带什么', '带上老人身份证']);
    const staying = { ...going, visitsNeeded: 0 };
    expect([bringWord(withView(staying)), whatToBring(withView(staying)).says]).toEqual(['要什么', '备好老人身份证']);
    expect(JSON.stringify([canI, howMuch, whatToBring, whereTo, howLong].map((answer) => answer(withView(staying))))).not.toContain('带');
  });
  it('names what must be brought, and how much of it is here', () =>
    expect(whatToBring(VIEW)).toEqual({ says: '身份证、社保卡 2 样', note: '有了 1 样，其余看情况' }));
  it('counts when there are many', () =>
    expect(whatToBring(withView({ materials: ['身份证', '户口簿', '承诺书', '样图'].map((name) => paper(name)) }))).toEqual({ says: '身份证、户口簿、承诺书等 4 样', note: '' }));
  it('names as many as fit', () =>
    expect(whatToBring(withView({ materials: ['户主和家里每个人身份证', '一家人户口簿', '承诺书'].map((name) => paper(name)) })).says).toBe('户主和家里每个人身份证、一家人户口簿等 3 样'));
  it('says of the only one that it is the only one', () =>
    expect(whatToBring(withView({ materials: [paper('老人身份证')] })).says).toBe('只要老人身份证'));
  it('says of one among others no number: 一样 is heard as “the same”', () =>
    expect(whatToBring(withView({ materials: [paper('老人身份证'), paper('户口簿', { must: false })] }))).toEqual({ says: '备好老人身份证', note: '其余看情况' }));
  it('says when all are here, none must be, or none is wanted', () => {
    expect(whatToBring(withView({ materials: [paper('身份证', { state: 'have' })] })).note).toBe('都有了');
    expect(whatToBring(withView({ materials: [paper('发票', { must: false })] })).says).toBe('现在不用，以后再补');
    expect(whatToBring(withView({ materials: [] })).says).toBe('什么都不用准备');
  });
});

describe('去哪', () => {
  it('says first whether one must go, then the nearest place and today', () =>
    expect(whereTo(VIEW)).toEqual({ says: '不用跑，要问就去', note: '桃花村便民服务站，今天上班' }));
  it('says how often, and that it is closed without the whole calendar', () => {
    const [, town] = VIEW.places;
    expect(whereTo(withView({ visitsNeeded: 1, places: town ? [town] : [] }))).toEqual({ says: '要跑 1 次', note: '清水镇便民服务中心，今天休息' });
  });
});

describe('多久', () => {
  it('says the days', () => expect(howLong(VIEW).says).toBe('15 个工作日'));
  it('says in an emergency when the first help comes', () => {
    const promise = '急难的 24 到 48 小时内先给钱或物；花费大的，一共 10 个工作日。';
    expect(howLong(withView({ callFirst: { danger: [], need: [] }, promise, howLong: '10 个工作日' })).says).toBe('急难的 24 到 48 小时内先给钱或物');
  });
});
