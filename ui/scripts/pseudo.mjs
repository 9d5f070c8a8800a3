// Languages that nobody speaks, for judging the layout: `long` is zh-Hans with two fifths more text between marks, `rtl` is
// zh-Hans from right to left. Made from the sentences at the build of the examples; what ships knows neither.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '../../locales/zh-Hans');
const MODULE = 'virtual:pseudo';
const MORE = 0.4;
/** Marks of both languages; `shipped.mjs` looks for them. */
export const MARKS = ['⟦', '\u200f'];

const SPOKEN = { long: (text) => lengthened(text), rtl: (text) => `\u200f${text}` };

function lengthened(text) {
  const words = [...text.trim()];
  const more = words.slice(0, Math.ceil(words.length * MORE)).join('');
  return words.length === 0 ? text : `⟦${text.trim()}${more}⟧${text.endsWith(' ') ? ' ' : ''}`;
}

/** A file of sentences in such a language: every value changed, placeables kept. */
export function pseudo(language, ftl) {
  return ftl.split('\n').map((line) => line.replace(/^([a-z][\w-]* = |\s+(?:\*?\[\w+\] ?)?)(\S.*)$/, (_, key, value) => key + spoken(language, value))).join('\n');
}

function spoken(language, value) {
  if (language === 'rtl') return SPOKEN.rtl(value);
  const parts = value.split(/(\{[^}]*\})/);
  const last = parts.findLastIndex((part) => !part.startsWith('{') && part.trim() !== '');
  return parts.map((part, at) => (at === last ? SPOKEN.long(part) : part)).join('');
}

/** The plugin: `virtual:pseudo` holds the sentences in the mode `examples`, and nothing in any other. */
export function pseudoLocales(mode) {
  const files = (language) => ['ui', 'errors'].map((area) => pseudo(language, readFileSync(join(SOURCE, `${area}.ftl`), 'utf8')));
  return {
    name: 'pseudo-locales',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const made = mode === 'examples' ? Object.fromEntries(Object.keys(SPOKEN).map((language) => [language, files(language)])) : {};
      return `export default ${JSON.stringify(made)};`;
    },
  };
}
