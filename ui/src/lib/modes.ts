// How a service is used, in a word for lists: whoever must call first should know it before opening the guide.

import type { GuideMode } from '../generated/api';
import { t } from './texts.svelte';

/** A word for a mode; blank for the common one, filling in and sending. */
export function modeWord(mode: GuideMode): string {
  switch (mode) {
    case 'phoneFirst':
      return t('mode-phone');
    case 'explainOnly':
      return t('mode-explain');
    case 'checkAndObject':
      return t('mode-check');
    case 'apply':
      return '';
  }
}
