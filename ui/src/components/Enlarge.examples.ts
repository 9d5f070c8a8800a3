// Examples of Enlarge, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Enlarge from './Enlarge.svelte';

export default examplesOf(Enlarge, { photo: { src: './example-paper.png', name: '身份证正面' } });
