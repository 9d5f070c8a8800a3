// Speaking in place of typing, only where this machine itself understands Chinese speech: nothing that is said ever leaves it.
// Where that cannot be had (most phones and all older browsers) there is no button; the keyboard has a microphone of its own.

interface Heard {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}

interface Recognition {
  lang: string;
  processLocally: boolean;
  onresult: ((event: Heard) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { readonly error?: string }) => void) | null;
  start(): void;
  stop(): void;
}

interface Recognitions {
  new (): Recognition;
  available?: (wanted: { langs: string[]; processLocally: boolean }) => Promise<string>;
}

const LANGUAGE = 'zh-CN';
/** Errors that say: the microphone may not be used, or there is none. */
const DENIED: readonly (string | undefined)[] = ['not-allowed', 'service-not-allowed', 'audio-capture'];

/** How listening ended: it listened, or it may not use the microphone. */
export type Ended = 'heard' | 'denied';

function recognitions(page: object): Recognitions | undefined {
  return 'SpeechRecognition' in page ? (page.SpeechRecognition as Recognitions) : undefined;
}

/** This machine understands speech without sending it anywhere. */
export async function canDictate(page: object): Promise<boolean> {
  const found = recognitions(page);
  if (!found?.available) return false;
  return (await found.available({ langs: [LANGUAGE], processLocally: true }).catch(() => '')) === 'available';
}

/** Listens until the person stops speaking; answers how to stop it. It ends once, however many events the engine sends. */
export function dictate(page: object, said: (text: string) => void, ended: (how: Ended) => void): () => void {
  const Recognition = recognitions(page);
  if (!Recognition) {
    ended('denied');
    return () => undefined;
  }
  const listening = new Recognition();
  listening.lang = LANGUAGE;
  listening.processLocally = true;
  listening.onresult = (event) => said(Array.from(event.results, (result) => result[0]?.transcript ?? '').join(''));
  let over = false;
  const end = (how: Ended): void => {
    if (!over) ended(how);
    over = true;
  };
  listening.onend = () => end('heard');
  listening.onerror = ({ error }) => end(DENIED.includes(error) ? 'denied' : 'heard');
  listening.start();
  return () => listening.stop();
}
