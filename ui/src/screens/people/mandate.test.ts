// A mandate: nothing is given away by silence, and its last day is counted at the person's place.

import { expect, it } from 'vitest';
import { lastDay, newMandate, problemsOf, requestOf } from './mandate';

const TODAY = new Date(2026, 10, 30);

it('an untouched mandate covers nothing', () => {
  expect(requestOf(newMandate(), 'subsistence', TODAY)).toMatchObject({ services: [], allServices: false, until: '' });
});

it('covers only the one that is being filled in', () => {
  expect(requestOf({ ...newMandate(), scope: 'this' }, 'subsistence', TODAY)).toMatchObject({ services: ['subsistence'], allServices: false });
});

it('what was ticked does not count once all was said, and the other way round', () => {
  expect(requestOf({ ...newMandate(), scope: 'all', services: ['birth'] }, '', TODAY)).toMatchObject({ services: [], allServices: true });
});

it('counts the days over the end of a month and of a year', () => {
  expect(lastDay(TODAY, 30)).toBe('2026-12-30');
  expect(lastDay(TODAY, 365)).toBe('2027-11-30');
});

it('says what is wrong in reading order', () => {
  expect(problemsOf({ paper: 'c', agentPhone: 'b', principalName: 'a' }).map((each) => each.text)).toEqual(['a', 'b', 'c']);
});
