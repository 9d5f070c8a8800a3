// The fifteen faults that an elder and a helper found by hand in November 2026, one test (or a few) each, by what a person
// sees, against the real core. All failed on the interface of that month.

import './faults/voice.mjs';
import './faults/start.mjs';
import './faults/form.mjs';
import './faults/saved.mjs';
import './faults/answers.mjs';
import './faults/people.mjs';
