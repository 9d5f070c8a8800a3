// Examples of Unsent, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Unsent from './Unsent.svelte';

const GIVEN = { busy: false, ondelete: () => undefined, onwait: () => undefined };
const PROBLEM = { code: 'person-unsent', args: { count: '1' }, canRetry: false, incident: null };

export default examplesOf(Unsent, {
  'one is on its way': { ...GIVEN, problem: PROBLEM },
  'something else went wrong': { ...GIVEN, problem: { ...PROBLEM, code: 'wrong-pin', args: {} } },
  nothing: { ...GIVEN, problem: null },
});
