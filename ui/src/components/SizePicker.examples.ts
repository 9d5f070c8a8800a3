import { examplesOf } from './examples';
import SizePicker from './SizePicker.svelte';

export default examplesOf(SizePicker, { large: { level: 'large', onpick: () => undefined } });
