// Examples of OpenUp, for the examples page and axe.

import { examplesOf } from './examples';
import OpenUp from './OpenUp.svelte';

export default examplesOf(OpenUp, { quiet: {}, main: { main: true } });
