// Examples of SpeakIn, for the examples page and axe.

import { examplesOf } from './examples';
import SpeakIn from './SpeakIn.svelte';

const heard = (): void => undefined;

export default examplesOf(SpeakIn, { silent: { onsaid: heard, ondone: heard }, listening: { listening: true, onsaid: heard, ondone: heard } });
