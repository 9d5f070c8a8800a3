// Chinese text on a page in another language is told from the page's own; names inside its sentences are not. How the page is
// marked by it is looked at in the browser (`tests/browser/behaviour.mjs`).

import { expect, test } from 'vitest';
import { isForeign } from './foreign';

test('nothing is foreign where the page is Chinese', () => {
  expect(isForeign('老人户口在云岭县', 'zh-Hans')).toBe(false);
});

test('Chinese is foreign on an English page, and nothing else', () => {
  expect(isForeign('老人户口在云岭县', 'en')).toBe(true);
  expect(isForeign('Social card', 'en')).toBe(false);
  expect(isForeign('20', 'en')).toBe(false);
});

test('a name inside an English sentence is part of it, a long text after two English words is not', () => {
  expect(isForeign('Helping 王桂英', 'en')).toBe(true);
  expect(isForeign('This is filled in for 王桂英', 'en')).toBe(false);
  expect(isForeign('This is what is new for all: 八十岁以上的老人每月多发二十块钱', 'en')).toBe(true);
});

test('simplified text is foreign on a traditional page, traditional text is not', () => {
  expect(isForeign('老人户口在云岭县', 'zh-Hant')).toBe(true);
  expect(isForeign('老人戶口在雲嶺縣，滿八十歲', 'zh-Hant')).toBe(false);
});
