// What changed in a guide, line by line: what it was, what it is now.

import type { ChangeView } from '../generated/api';
import { t } from './texts.svelte';

/** Which part and which line of it. */
export function changeName(change: ChangeView): string {
  return [change.part, change.what].filter(Boolean).join(' · ');
}

/** The lines below the name; what only changed without words to show says so, unless its name says it already. */
export function changeLines(change: ChangeView): string[] {
  if (change.kind === 'added') return [t('change-added', { text: change.new })];
  if (change.kind === 'removed') {
    return change.what ? [t('change-gone'), t('change-old', { text: change.old })] : [t('change-removed', { text: change.old })];
  }
  if (!change.old && !change.new) return change.what ? [t('change-some')] : [];
  const old = change.old && t('change-old', { text: change.old });
  const now = change.new && t('change-new', { text: change.new });
  return [old, now].filter(Boolean);
}
