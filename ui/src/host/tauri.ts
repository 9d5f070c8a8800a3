// The app's own window. The only file that may import @tauri-apps.

import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { AppEvent, PaperView } from '../generated/api';
import { hostError, type Answer, type CommandName, type Host, type Request } from './types';

export const tauriHost: Host = {
  async call<C extends CommandName>(command: C, request: Request<C>): Promise<Answer<C>> {
    try {
      return await invoke<Answer<C>>('ipc', { command, request });
    } catch (cause) {
      throw hostError(cause);
    }
  },

  async upload(kind, blob, replaces = '') {
    try {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const headers = { 'x-kind': kind, 'x-replaces': replaces };
      return await invoke<PaperView>('upload', bytes, { headers });
    } catch (cause) {
      throw hostError(cause);
    }
  },

  paperUrl(id, thumbnail) {
    return convertFileSrc(id, 'paper') + (thumbnail ? '?thumb=1' : '');
  },

  shown() {
    // Nobody waits for it but a measuring program.
    void invoke('shown').catch(() => null);
  },

  onEvent(callback) {
    const stop = listen<AppEvent>('app-event', (event) => callback(event.payload));
    return () => void stop.then((end) => end());
  },
};
