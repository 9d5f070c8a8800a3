// Examples of Dictate, for the examples page and axe: a button only where this machine understands speech by itself.

import { examplesOf } from './examples';
import Dictate from './Dictate.svelte';

export default examplesOf(Dictate, { any: { onsaid: () => undefined } });
