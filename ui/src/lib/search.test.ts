// Words of one person are not there for the next.

import { expect, it } from 'vitest';
import { search } from './search.svelte';

it('what one person looked for is not there for the next', () => {
  search.belongTo('a');
  search.ask('跟老婆离婚的事');
  search.belongTo('a');
  expect(search.words).toBe('跟老婆离婚的事');
  search.belongTo('');
  expect([search.words, search.asked]).toEqual(['', '']);
});
