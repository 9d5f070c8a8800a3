import { examplesOf } from './examples';
import SignaturePad from './SignaturePad.svelte';

export default examplesOf(SignaturePad, { blank: { onsign: () => undefined } });
