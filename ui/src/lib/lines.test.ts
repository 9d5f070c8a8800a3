// Several reasons stay several, on every page that shows them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines';

const SRC = join(import.meta.dirname, '..');
/** Where words of the county's stand as they were written. */
const SHOWN: [string, RegExp][] = [
  ['components/Steps.svelte', /[^=]\{step\.note\}/],
  ['components/Parts.svelte', /[^=]\{part\.words\}/],
  ['screens/Case.svelte', /[^=]\{(view\.appeal|each\.note)\}|, view\.reason,/],
];

describe('linesOf', () => {
  it('gives each reason a line of its own', () => {
    expect(linesOf('照片太暗，请重新照\r\n\n 名字和身份证上的不一样\n')).toEqual(['照片太暗，请重新照', '名字和身份证上的不一样']);
    expect(linesOf('')).toEqual([]);
  });

  it.each(SHOWN)('%s shows nothing glued together', (file, glued) => {
    expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(glued);
  });
});
