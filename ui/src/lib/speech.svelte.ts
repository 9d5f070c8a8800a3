// Reading aloud. Nothing is ever read without a tap; what is being read stops when the screen changes.

import { call } from './host';

class Speech {
  /** What is being read, or empty. */
  text = $state('');

  /** Reads a text; the same text a second time stops it. */
  async toggle(text: string): Promise<void> {
    if (this.text === text) return this.stop();
    this.text = text;
    const state = await call('system_speak', { text }).catch(() => null);
    if (!state?.speaking && this.text === text) this.text = '';
  }

  /** Stops. */
  async stop(): Promise<void> {
    if (this.text === '') return;
    this.text = '';
    await call('system_stop_speaking', {}).catch(() => null);
  }
}

export const speech = new Speech();
