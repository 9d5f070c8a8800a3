// A mandate: nothing is given away by silence, and its last day is the core's.

import { expect, it } from 'vitest';
import { newMandate, problemsOf, requestOf } from './mandate';

it('an untouched mandate covers nothing', () => {
  expect(requestOf(newMandate(), 'subsistence')).toMatchObject({ services: [], allServices: false, until: '' });
});

it('covers only the one that is being filled in', () => {
  expect(requestOf({ ...newMandate(), scope: 'this' }, 'subsistence')).toMatchObject({ services: ['subsistence'], allServices: false });
});

it('what was ticked does not count once all was said, and the other way round', () => {
  expect(requestOf({ ...newMandate(), scope: 'all', services: ['birth'] }, '')).toMatchObject({ services: [], allServices: true });
});

it('sends the last day as the core gave it', () => {
  const form = { ...newMandate(), spans: [{ until: '2027-05-27', label: '半年' }], until: '2027-05-27' };
  const request = requestOf(form, 'subsistence');
  expect(request.until).toBe('2027-05-27');
  expect(request).not.toHaveProperty('spans');
});

it('says what is wrong in reading order', () => {
  expect(problemsOf({ paper: 'c', agentPhone: 'b', principalName: 'a' }).map((each) => each.text)).toEqual(['a', 'b', 'c']);
});
