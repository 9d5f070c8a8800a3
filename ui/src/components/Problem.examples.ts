// Examples of Problem, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Problem from './Problem.svelte';

const PROBLEM = { code: 'internal', args: {}, canRetry: true, incident: 'F-0317' };

export default examplesOf(Problem, {
  'with a way to try again': { problem: PROBLEM, retry: () => undefined },
  'without one': { problem: { ...PROBLEM, canRetry: false, incident: null } },
  'an unknown code': { problem: { ...PROBLEM, code: 'not-in-any-list' } },
  none: { problem: null },
});
