// How long a refusal still holds.

import { expect, it } from 'vitest';
import { leftAt } from './wait.svelte';

it('counts down in whole seconds, rounded up, and stops at nothing', () => {
  expect([0, 1, 999, 1000, 29_500, 30_000, 90_000].map((now) => leftAt(30_000, now))).toEqual([30, 30, 30, 29, 1, 0, 0]);
});
