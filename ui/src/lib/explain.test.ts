// Every page and every gate can be explained, in every language, in a few short sentences.

import { beforeAll, describe, expect, it } from 'vitest';
import { explanation } from './explain';
import { ASIDE, SCREENS } from './router.svelte';
import { LANGUAGES, useLanguage } from './texts.svelte';

const GATES = ['firstStart', 'createPassphrase', 'unlock', 'keyringLocked', 'keyMissing', 'secondInstance', 'tooNew'] as const;

describe.each(LANGUAGES)('%s', (language) => {
  beforeAll(() => useLanguage(language));

  it.each(SCREENS.filter((screen) => !ASIDE.has(screen)))('%s', (screen) => {
    const said = explanation(screen, 'ready');
    expect(said).not.toMatch(/^explain-/);
    const lines = said.split('\n');
    expect(lines.length).toBeLessThanOrEqual(4);
    if (language !== 'en') for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });

  it.each(GATES)('the gate %s', (stage) => {
    expect(explanation('home', stage)).not.toBe(explanation('home', 'ready'));
    expect(explanation('home', stage)).not.toMatch(/^explain-/);
  });

  it('a start that failed', () => expect(explanation('home', undefined)).not.toMatch(/^explain-/));
});
