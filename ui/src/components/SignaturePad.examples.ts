// Examples of SignaturePad, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import SignaturePad from './SignaturePad.svelte';

export default examplesOf(SignaturePad, { blank: { onsign: () => undefined }, 'in a form': { alone: false, onsign: () => undefined } });
