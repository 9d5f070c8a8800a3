// Examples of HelpBar, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import HelpBar from './HelpBar.svelte';

export default examplesOf(HelpBar, { plain: {} });
