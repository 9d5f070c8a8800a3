// What each page is for and what one does on it: a few sentences a screen, `explain-<screen>` in locales/*/ui.ftl. A gate
// is explained by what it is, not by the screen that waits behind it.

import type { Stage } from '../generated/api';
import type { MessageKey } from '../generated/messages';
import type { ScreenName } from './router.svelte';
import { t } from './texts.svelte';

/** Screens that can be explained: all but those that lie over another one. */
type Explained = Exclude<ScreenName, 'help' | 'explain' | 'show-page' | 'text-size'>;
type Gate = Exclude<Stage, 'ready'>;

const GATES: Record<Gate, MessageKey> = {
  firstStart: 'explain-first-start',
  createPassphrase: 'explain-create-passphrase',
  unlock: 'explain-unlock',
  keyringLocked: 'explain-keyring',
  keyMissing: 'explain-key-missing',
  secondInstance: 'explain-second',
  tooNew: 'explain-too-new',
};

const SCREENS: Record<Explained, MessageKey> = {
  home: 'explain-home',
  catalog: 'explain-catalog',
  guide: 'explain-guide',
  drafts: 'explain-drafts',
  form: 'explain-form',
  check: 'explain-check',
  send: 'explain-send',
  sent: 'explain-sent',
  ledger: 'explain-ledger',
  case: 'explain-case',
  news: 'explain-news',
  reminders: 'explain-reminders',
  papers: 'explain-papers',
  people: 'explain-people',
  mandate: 'explain-mandate',
  devices: 'explain-devices',
  misses: 'explain-misses',
  settings: 'explain-settings',
  about: 'explain-about',
  erase: 'explain-erase',
  start: 'explain-welcome',
};

/** The explanation of where one is, one sentence a line. */
export function explanation(screen: ScreenName, stage: Stage | undefined): string {
  if (stage === undefined) return t('explain-stuck');
  if (stage !== 'ready') return plain(GATES[stage]);
  return plain(screen in SCREENS ? SCREENS[screen as Explained] : 'explain-home');
}

/** A sentence without arguments, by a key that is only known while running. */
function plain(key: MessageKey): string {
  return (t as (key: MessageKey) => string)(key);
}
