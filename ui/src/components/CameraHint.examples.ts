// Examples of CameraHint, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import CameraHint from './CameraHint.svelte';

export default examplesOf(CameraHint, { one: { id: 'camera-hint-1', text: '放平、光线亮、四个角都在' } });
