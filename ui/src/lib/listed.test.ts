// Titles in a list lose the mark that they end in, and every place that lists goes through this one function.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listed } from './listed';

const SRC = join(import.meta.dirname, '..');

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|svelte)$/.test(entry.name) && !entry.name.includes('.test.')) yield path;
  }
}

describe('listed', () => {
  it('takes the question mark away', () => {
    expect(listed(['您叫什么名字？', '哪个村?', '住址', '写几句。'])).toBe('您叫什么名字、哪个村、住址、写几句');
  });

  it('keeps what stands inside', () => {
    expect(listed(['有残疾证吗？几级？', '户口（看户口簿）'])).toBe('有残疾证吗？几级、户口（看户口簿）');
  });

  it('is the only one that lists', () => {
    const others = [...sources(SRC)].filter((path) => !path.endsWith('lib/listed.ts') && !path.includes('/host/') && /\.join\(('、'|t\('answer-and'\))\)/.test(readFileSync(path, 'utf8')));
    expect(others).toEqual([]);
  });
});
