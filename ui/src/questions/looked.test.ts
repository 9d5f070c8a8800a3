// Every way to a picture looks at it before it counts: what takes a file by itself is named here, and looks.

import { expect, it } from 'vitest';

const FILES = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });
/** They look at what they take, or hand it to one that does (`Picks`). */
const LOOKING = ['./LookedPick.svelte', './Picks.svelte', './Picture.svelte'];
/** It reads the square in the picture, and keeps no picture: what it cannot read it says. */
const READING = '../screens/devices/Take.svelte';

it('no screen takes a photo that nobody looked at', () => {
  const takes = Object.entries(FILES).filter(([, text]) => /import FilePick from/.test(text));
  expect(takes.map(([file]) => file).sort()).toEqual([READING, ...LOOKING]);
});

it('what takes one looks at it', () => {
  for (const file of LOOKING.filter((each) => !each.includes('Picks'))) expect(FILES[file], file).toContain('lookAt(file)');
  expect(FILES[READING]).toContain('parcelIn(file)');
  expect(FILES[READING]).not.toContain('upload(');
});
