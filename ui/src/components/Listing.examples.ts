// Examples of Listing, for the examples page and axe. Data is made up.

import { Loaded } from '../lib/load.svelte';
import { examplesOf, words } from './examples';
import Listing from './Listing.svelte';

const there = new Loaded(() => Promise.resolve(['一']));
void there.again();
const failed = new Loaded<string[]>(() => Promise.reject(new Error('offline')));
void failed.again();
const loading = new Loaded<string[]>(() => new Promise(() => undefined));

const isEmpty = (list: string[]): boolean => list.length === 0;
const nothing = new Loaded<string[]>(() => Promise.resolve([]));
void nothing.again();

export default examplesOf(Listing, {
  there: { source: there, children: words('一件事') },
  failed: { source: failed, children: words('') },
  loading: { source: loading, children: words('') },
  empty: { source: nothing, isEmpty, empty: words('还没有材料'), children: words('') },
});
