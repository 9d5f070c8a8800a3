// Examples of FilePick, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import FilePick from './FilePick.svelte';

const onpick = (): void => undefined;

export default examplesOf(FilePick, { camera: { id: 'file-1', label: '拍照', camera: true, onpick }, file: { id: 'file-2', label: '选一个文件', icon: 'folder', accept: '.pdf', onpick } });
