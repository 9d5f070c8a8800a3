// Chinese text on a page in another language is marked as such; text in the page's own language is not.

import { describe, expect, it } from 'vitest';
import { langOf } from './foreign';
import { useLanguage } from './texts.svelte';

describe('the language of a text', () => {
  it('is not said where the page is Chinese', async () => {
    await useLanguage('zh-Hans');
    expect(langOf('老人户口在云岭县')).toBeUndefined();
  });
  it('is said of Chinese on an English page, and of nothing else', async () => {
    await useLanguage('en');
    expect(langOf('老人户口在云岭县')).toBe('zh-Hans');
    expect(langOf('Social card', '20')).toBeUndefined();
    expect(langOf('Card', '社保卡')).toBe('zh-Hans');
  });
  it('is said of simplified text on a traditional page, not of traditional text', async () => {
    await useLanguage('zh-Hant');
    expect(langOf('老人户口在云岭县')).toBe('zh-Hans');
    expect(langOf('老人戶口在雲嶺縣，滿八十歲')).toBeUndefined();
  });
});
