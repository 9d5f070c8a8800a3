// Every screen beyond home by name, each read from disk when it is first opened.

import type { Component } from 'svelte';
import type { ScreenName } from '../lib/router.svelte';

export type Screen = Component<{ id: string }>;

export const SCREENS_BY_NAME: Record<Exclude<ScreenName, 'home'>, () => Promise<{ default: Screen }>> = {
  catalog: () => import('./Catalog.svelte'),
  guide: () => import('./Guide.svelte'),
  drafts: () => import('./Drafts.svelte'),
  form: () => import('./Form.svelte'),
  check: () => import('./Check.svelte'),
  send: () => import('./Send.svelte'),
  sent: () => import('./Sent.svelte'),
  ledger: () => import('./Ledger.svelte'),
  case: () => import('./Case.svelte'),
  news: () => import('./News.svelte'),
  reminders: () => import('./Reminders.svelte'),
  papers: () => import('./Papers.svelte'),
  people: () => import('./People.svelte'),
  mandate: () => import('./Mandate.svelte'),
  devices: () => import('./Devices.svelte'),
  misses: () => import('./Misses.svelte'),
  help: () => import('./Help.svelte'),
  explain: () => import('./help/Explain.svelte'),
  'show-page': () => import('./help/ShowPage.svelte'),
  'text-size': () => import('./TextSize.svelte'),
  settings: () => import('./Settings.svelte'),
  about: () => import('./About.svelte'),
  erase: () => import('./Erase.svelte'),
  start: () => import('./start/Welcome.svelte'),
};
