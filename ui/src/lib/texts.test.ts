// What the machine in hand is called, what is counted as what, and that no two sentences contradict each other.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { codeText, t, useDevice, useLanguage } from './texts.svelte';

const LOCALES = join(import.meta.dirname, '../../../locales');
const read = (language: string, area: string): string => readFileSync(join(LOCALES, language, `${area}.ftl`), 'utf8');

describe('the machine in hand', () => {
  beforeAll(() => useLanguage('zh-Hans'));
  afterEach(() => useDevice('phone'));

  it('is a phone on a phone', () => expect(t('person-name-hint')).toBe('只显示在这部手机上，好分清是谁。'));

  it('is a computer on a laptop', () => {
    useDevice('computer');
    expect(t('person-name-hint')).toBe('只显示在这台电脑上，好分清是谁。');
    expect(t('start-pack')).toBe('把本县能办的事装进电脑');
    expect(codeText('pack-too-large').what).toContain('电脑');
  });

  it('has no other name in any sentence', () => {
    const own = /这部手机|这台手机|这个手机|这台设备|这台机器|这台电脑|這部手機|這臺設備|這臺機器|這臺電腦|this phone/;
    for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
      for (const area of ['ui', 'app', 'errors']) {
        const lines = read(language, area).split('\n').filter((line) => !/^\s*\*?\[|^#/.test(line) && own.test(line));
        expect(lines, `${language}/${area}`).toEqual([]);
      }
    }
  });
});

describe('before sending', () => {
  beforeAll(() => useLanguage('zh-Hans'));
  const said = (photos: number, signatures: number, files: number, mandates = 0) => t('send-what-line', { answers: 30, photos, signatures, mandates, files });

  it('counts a signature as a signature', () => expect(said(5, 1, 0)).toBe('您填的 30 样、5 张照片、1 个签名'));
  it('leaves out what there is none of', () => expect(said(0, 0, 0)).toBe('您填的 30 样'));
  it('names the mandate apart', () => expect(said(7, 0, 0, 1)).toBe('您填的 30 样、7 张照片、委托书 1 份'));
  it('counts documents too', () => expect(said(0, 0, 2)).toBe('您填的 30 样、2 份文件'));
});

describe('what to do after an error', () => {
  it('is never to close, while an answer that is not kept says not to', () => {
    expect(t('saved-not')).toContain('先不要关');
    const closing = read('zh-Hans', 'errors').split('\n').filter((line) => /关掉|关了再/.test(line));
    expect(closing).toEqual([]);
  });

  it('names no parts of the program', () => {
    expect(codeText('host-unreachable').what).not.toContain('两部分');
    expect(codeText('host-unreachable').next).toContain('再试一次');
  });
});
