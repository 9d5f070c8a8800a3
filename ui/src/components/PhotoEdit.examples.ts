// Examples of PhotoEdit, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import PhotoEdit from './PhotoEdit.svelte';

const none = (): void => undefined;

export default examplesOf(PhotoEdit, { nothing: { src: 'data:,', onuse: none, oncancel: none } });
