// Examples of Closed, for the examples page and axe.

import Closed from './Closed.svelte';
import { examplesOf } from './examples';

export default examplesOf(Closed, { 'nobody is here': {} });
