// Examples of Tile, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Tile from './Tile.svelte';

const onpick = (): void => undefined;

export default examplesOf(Tile, { plain: { icon: 'form', name: '办事', onpick }, main: { icon: 'form', name: '办事', main: true, onpick }, counted: { icon: 'clock', name: '办到哪了', count: '要您补 1 件', onpick } });
