// Examples of ReadPage, for the examples page and axe.

import { examplesOf } from './examples';
import ReadPage from './ReadPage.svelte';

export default examplesOf(ReadPage, { page: {} });
