// Examples of Heading, for the examples page and axe. Data is made up.

import { examplesOf, words } from './examples';
import Heading from './Heading.svelte';

export default examplesOf(Heading, { plain: { children: words('办到哪了') }, unseen: { unseen: true, children: words('首页') } });
