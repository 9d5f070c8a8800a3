// Examples of PutAway, for the examples page and axe.

import { examplesOf } from './examples';
import PutAway from './PutAway.svelte';

export default examplesOf(PutAway, { 'nothing was put away': {} });
