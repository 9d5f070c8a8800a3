// Examples of SizePicker, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import SizePicker from './SizePicker.svelte';

export default examplesOf(SizePicker, { large: { level: 'large', onpick: () => undefined } });
