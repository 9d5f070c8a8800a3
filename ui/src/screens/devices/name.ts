// What a device is called as long as nobody calls it otherwise.

import type { DeviceKind } from '../../generated/api';
import { t } from '../../lib/texts.svelte';

/** By its kind. */
export function usualName(kind: DeviceKind | undefined): string {
  return kind === 'computer' ? t('devices-name-computer') : t('devices-name-phone');
}
