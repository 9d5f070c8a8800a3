// A button to speak only where nothing that is said leaves the machine.

import { describe, expect, it } from 'vitest';
import { canDictate, dictate } from './dictation';

class Listening {
  static available = (wanted: { processLocally: boolean }): Promise<string> => Promise.resolve(wanted.processLocally ? 'available' : 'unavailable');
  static last: Listening;
  processLocally = false;
  onresult: ((event: unknown) => void) | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error?: string }) => void) | null = null;
  constructor() {
    Listening.last = this;
  }
  start(): void {}
  stop(): void {
    this.onend?.();
  }
}

describe('speaking in', () => {
  it('is not offered where there is nothing', async () => expect(await canDictate({})).toBe(false));
  it('is not offered where speech goes to a server', async () => expect(await canDictate({ webkitSpeechRecognition: Listening })).toBe(false));
  it('is not offered where the words still have to be fetched', async () =>
    expect(await canDictate({ SpeechRecognition: { available: () => Promise.resolve('downloadable') } })).toBe(false));
  it('is offered where the machine does it itself', async () => expect(await canDictate({ SpeechRecognition: Listening })).toBe(true));
  it('listens on this machine only, and hands on what was said', () => {
    const heard: string[] = [];
    let ended = false;
    const stop = dictate({ SpeechRecognition: Listening }, (text) => heard.push(text), () => (ended = true));
    expect(Listening.last.processLocally).toBe(true);
    Listening.last.onresult?.({ results: [[{ transcript: '石桥村' }], [{ transcript: '三组' }]] });
    stop();
    expect([heard, ended]).toEqual([['石桥村三组'], true]);
  });
  it('ends once, and says when the microphone may not be used', () => {
    const ends: string[] = [];
    dictate({ SpeechRecognition: Listening }, () => undefined, (how) => ends.push(how));
    Listening.last.onerror?.({ error: 'not-allowed' });
    Listening.last.onend?.();
    expect(ends).toEqual(['denied']);
  });
});
