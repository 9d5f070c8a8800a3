import { examplesOf } from './examples';
import HelpBar from './HelpBar.svelte';

export default examplesOf(HelpBar, { plain: {} });
