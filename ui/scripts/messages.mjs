// Reads locales/zh-Hans/{ui,errors}.ftl and writes src/generated/messages.ts: every key with the arguments its sentence
// takes. With --write the file is written; imported, it only answers what the file should be.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';

const UI = join(dirname(fileURLToPath(import.meta.url)), '..');
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
const TARGET = join(UI, 'src/generated/messages.ts');

/** Key -> sorted names of arguments, of one file. */
export function keysOf(language, area) {
  const text = readFileSync(join(UI, '..', 'locales', language, `${area}.ftl`), 'utf8');
  const keys = new Map();
  for (const { id, value } of new FluentResource(text).body) {
    if (!id.startsWith('-')) keys.set(id, [...variablesOf(value)].sort());
  }
  return keys;
}

function variablesOf(part, found = new Set()) {
  if (Array.isArray(part)) part.forEach((inner) => variablesOf(inner, found));
  else if (part && typeof part === 'object') {
    if (part.type === 'var') found.add(part.name);
    Object.values(part).forEach((inner) => variablesOf(inner, found));
  }
  return found;
}

/** The file as it should be. */
export function generate() {
  const lines = [...keysOf('zh-Hans', 'ui')].map(([key, names]) => {
    const args = names.map((name) => `${name}: string | number`).join('; ');
    return `  '${key}': ${names.length ? `{ ${args} }` : 'undefined'};`;
  });
  const errors = [...keysOf('zh-Hans', 'errors').keys()].map((key) => `  | '${key}'`);
  return [
    '// Generated from locales/zh-Hans/{ui,errors}.ftl by `npm run gen:messages`. Do not edit.',
    '',
    '/** Every sentence of the screens, with the arguments it takes. */',
    'export interface MessageArgs {',
    ...lines,
    '}',
    '',
    'export type MessageKey = keyof MessageArgs;',
    '',
    '/** The sentences of errors: what happened, what to do. */',
    'export type ErrorKey =',
    ...errors.slice(0, -1),
    `${errors.at(-1)};`,
    '',
  ].join('\n');
}

/** The file as it is. */
export function present() {
  return readFileSync(TARGET, 'utf8');
}

if (process.argv.includes('--write')) writeFileSync(TARGET, generate());
