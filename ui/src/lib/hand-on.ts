// Hands a text on: the system's share sheet, or the clipboard where there is none.

/** How it went; `no` when neither way is there. */
export type HandedOn = 'shared' | 'copied' | 'no';

/** Shares or copies a text. A person who closes the share sheet has not failed. */
export async function handOn(title: string, text: string): Promise<HandedOn> {
  try {
    if ('share' in navigator) {
      await navigator.share({ title, text });
      return 'shared';
    }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return 'shared';
  }
  return copy(text);
}

async function copy(text: string): Promise<HandedOn> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'no';
  }
}

/** Shares a picture; `no` where this device shares no files. */
export async function handOnPicture(title: string, picture: Blob): Promise<HandedOn> {
  const files = [new File([picture], 'page.png', { type: picture.type })];
  try {
    if (!('canShare' in navigator) || !navigator.canShare({ files })) return 'no';
    await navigator.share({ title, files });
    return 'shared';
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'AbortError' ? 'shared' : 'no';
  }
}
