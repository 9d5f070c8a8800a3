// Starts the interface: finds the host, asks where we stand, shows it.

import { mount } from 'svelte';
import './style/index.css';
import { chooseHost } from './host/choose';
import { keepLanguages } from './lib/foreign';
import { host, useHost } from './lib/host';
import { showWhatAppears } from './lib/appear';
import { recall, show } from './lib/look';
import { whenShown } from './lib/shown';
import { startRouter } from './lib/router.svelte';
import { keepFocusWhilePressing } from './lib/press';
import { guardSecondTaps } from './lib/second-tap';
import { language, useLanguage } from './lib/texts.svelte';
import App from './screens/App.svelte';

const target = document.getElementById('app') ?? document.body;

// As it looked last time, until the core has said how it shall look; its sentences are read from disk meanwhile.
const look = recall();
if (look) show(look);
keepLanguages(target);
void useLanguage(look?.language ?? 'zh-Hans').then(() => (document.documentElement.lang = language()));
guardSecondTaps(window);
keepFocusWhilePressing(document);
showWhatAppears(document);
startRouter(window);
useHost(await chooseHost());

whenShown(document, () => host().shown?.());

if (__EXAMPLES__ && new URLSearchParams(location.search).has('examples')) {
  const { default: Examples } = await import('./screens/Examples.svelte');
  mount(Examples, { target });
} else {
  mount(App, { target });
}
