// The last day of a mandate is reckoned in civil days.

import { expect, it } from 'vitest';
import { lastDay } from './mandate';

it.each([
  [30, '2026-12-21'],
  [365, '2027-11-21'],
])('%i days', (days, last) => expect(lastDay(new Date(2026, 10, 21), days)).toBe(last));
