// What is being read aloud: one text at a time, sentence by sentence, as the core tells it. Nothing is read without a tap,
// but that every page can be read: this is said by itself on the first page, and each page is read to whoever wants it.

import type { AppEvent, Language, SpokenRange } from '../generated/api';
import { call } from './host';

type SpeechEvent = Extract<AppEvent, { kind: 'speech' }>;

class Speech {
  /** Who asked for it: a name given by the button or the page. Empty when nothing was read here. */
  id = $state('');
  text = $state('');
  /** Sound is coming. */
  speaking = $state(false);
  /** It was read to its end. */
  ended = $state(false);
  /** The core has said that this device has no voice. */
  mute = $state(false);
  #sentences = $state.raw<SpokenRange[]>([]);
  #at = $state<number | null>(null);
  #language: Language | null = null;
  /** Of this reading, so that events of an earlier one are not taken for it. */
  #name = '';
  #readings = 0;
  /** Commands go out one after the other: a stop must not overtake the reading it stops. */
  #sent: Promise<unknown> = Promise.resolve();

  /** The sentence being read, as a part of the text. */
  get range(): SpokenRange | null {
    return this.speaking && this.#at !== null ? (this.#sentences[this.#at] ?? null) : null;
  }

  /** Reads a text; what was being read stops. No language: the interface's. */
  read(id: string, text: string, language: Language | null = null): Promise<void> {
    this.#readings += 1;
    const name = `${Math.round(performance.timeOrigin)}-${this.#readings}`;
    this.#name = name;
    this.id = id;
    this.text = text;
    this.#language = language;
    this.#sentences = [];
    this.#at = null;
    this.speaking = true;
    this.ended = false;
    return this.#send(async () => {
      const state = await call('system_speak', { text, language, from: 0, id: name }).catch(() => null);
      if (state) this.mute = !state.available;
      if (this.#name !== name) return;
      this.#sentences = state?.sentences ?? [];
      if (!state?.speaking) this.speaking = false;
    });
  }

  /** Reads the same once more. */
  again(): Promise<void> {
    return this.read(this.id, this.text, this.#language);
  }

  /** Stops; the buttons offer to read it again. */
  stop(): Promise<void> {
    if (!this.speaking) return Promise.resolve();
    this.speaking = false;
    this.#at = null;
    this.#name = '';
    return this.#send(() => call('system_stop_speaking', {}).catch(() => null));
  }

  /** The page that was read is no longer there. */
  leave(): void {
    void this.stop();
    this.id = '';
    this.text = '';
    this.ended = false;
  }

  /** What the core tells while reading. */
  heard(event: SpeechEvent): void {
    if (event.id !== this.#name) return;
    if (!event.ended) {
      this.#at = event.sentence;
      return;
    }
    this.speaking = false;
    this.#at = null;
    this.ended = event.sentence !== null;
  }

  #send(act: () => Promise<unknown>): Promise<void> {
    const done = this.#sent.then(act).then(() => undefined);
    this.#sent = done;
    return done;
  }
}

export const speech = new Speech();
