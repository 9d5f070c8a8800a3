// What a device is called as long as nobody calls it otherwise.

import { untrack } from 'svelte';
import { app } from '../../lib/app.svelte';
import { t } from '../../lib/texts.svelte';

/** What a field for it begins with, by its kind. Once only: whoever clears the field has a blank one. */
export function usualName(): string {
  return untrack(() => app.state?.device) === 'computer' ? t('devices-name-computer') : t('devices-name-phone');
}
