// How a service is used, in a word for lists: whoever must call first should know it before opening the guide.

import { t } from './texts.svelte';

/** A word for a mode; blank for the common one, filling in and sending. */
export function modeWord(mode: string): string {
  switch (mode) {
    case 'phone_first':
      return t('mode-phone');
    case 'explain_only':
      return t('mode-explain');
    case 'check_and_object':
      return t('mode-check');
    default:
      return '';
  }
}
