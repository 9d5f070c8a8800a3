// Every sentence in every language, with the same arguments; the generated keys are those of the files.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate, keysOf, LANGUAGES, present } from '../../scripts/messages.mjs';

const SRC = join(import.meta.dirname, '..');

function sources(): string {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name));
  return files.filter((name) => !name.startsWith('generated') && !name.includes('.test.')).map((name) => readFileSync(join(SRC, name), 'utf8')).join('\n');
}

describe('messages', () => {
  it('src/generated/messages.ts is up to date (npm run gen:messages)', () => expect(present()).toBe(generate()));

  it.each(LANGUAGES)('%s has every sentence with the same arguments', (language) =>
    expect(Object.fromEntries(keysOf(language, 'ui'))).toEqual(Object.fromEntries(keysOf('zh-Hans', 'ui'))),
  );

  it('none is left over', () => {
    const text = sources();
    const unused = [...keysOf('zh-Hans', 'ui').keys()].filter((key) => !text.includes(`'${key}'`));
    expect(unused.filter((key) => !key.startsWith('error-'))).toEqual([]);
  });

  it('every error has what happened and what to do, in every language', () => {
    for (const language of LANGUAGES) {
      const keys = [...keysOf(language, 'errors').keys()];
      const alone = keys.filter((key) => key.startsWith('error-') && !key.endsWith('-next') && !keys.includes(`${key}-next`));
      expect(alone, language).toEqual([]);
    }
  });
});
