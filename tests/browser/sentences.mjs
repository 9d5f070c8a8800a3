// What a button says in a language, by the key of its sentence, for tests that tap their way in every language there is.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pseudo } from '../../ui/scripts/pseudo.mjs';

const LOCALES = join(dirname(fileURLToPath(import.meta.url)), '../../locales');
const SOURCE = 'zh-Hans';
const MADE_UP = ['long', 'rtl'];
const read = new Map();

/** A name that begins as the sentence does: up to what is put into it. What is for screen readers alone may follow. */
export function says(key, language) {
  const value = new RegExp(`^${key} = (.*)$`, 'm').exec(fileOf(language))?.[1];
  if (!value) throw new Error(`no one-line sentence ${key} in ${language}`);
  const fixed = value.split('{')[0].trim();
  if (fixed === '') throw new Error(`${key} begins with what is put into it`);
  return new RegExp(`^\\s*${fixed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

function fileOf(language) {
  if (!read.has(language)) read.set(language, fileIn(language));
  return read.get(language);
}

function fileIn(language) {
  if (MADE_UP.includes(language)) return pseudo(language, readFileSync(join(LOCALES, SOURCE, 'ui.ftl'), 'utf8'));
  return readFileSync(join(LOCALES, language, 'ui.ftl'), 'utf8');
}
