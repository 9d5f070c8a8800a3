// Where Enter and the mouse lead within a part.

import { describe, expect, it } from 'vitest';
import { node } from './example';
import { nextBlank, typedAfter } from './next';

const nodes = [
  node('/a', { value: '1' }),
  node('/b', { input: 'selectOne' }),
  node('/c', { value: '3' }),
  node('/told', { input: 'computed' }),
  node('/hidden', { relevant: false }),
  node('/d'),
];

describe('the next question', () => {
  it('is the next that nobody has answered', () => {
    expect(nextBlank(nodes, '/a')?.key).toBe('/b');
    expect(nextBlank(nodes, '/b')?.key).toBe('/d');
    expect(nextBlank(nodes, '/d')).toBeUndefined();
  });
  it('is the first blank one where nothing is before', () => expect(nextBlank(nodes, '')?.key).toBe('/b'));
  it('gets the cursor after a pick only where it is blank and typed in', () => {
    expect(typedAfter(nodes, '/a')).toBeUndefined();
    expect(typedAfter(nodes, '/b')).toBeUndefined();
    expect(typedAfter(nodes, '/c')?.key).toBe('/d');
  });
});
