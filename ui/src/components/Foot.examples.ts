// Examples of Foot, for the examples page and axe. Data is made up.

import { examplesOf, words } from './examples';
import Foot from './Foot.svelte';

export default examplesOf(Foot, {
  one: { children: words('继续') },
});
