// A text as a square of black and white that a camera reads (QR, ISO/IEC 18004), and the text of a photographed one. Read from disk
// when somebody needs it.

import { decode } from './picture';

/** Longest side of the picture that is looked at: letters of a photo are finer than squares. */
const LOOKED_AT = 1400;

/** The square as rows of dark (`true`) and light, with the light border that a camera needs. */
export async function squareOf(text: string): Promise<boolean[][]> {
  const { encodeQR } = await import('qr');
  return encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
}

/** What a photographed square says; `null` when there is none to be read. */
export async function textOf(photo: Blob): Promise<string | null> {
  const picture = await decode(photo);
  if (!picture) return null;
  const scale = Math.min(1, LOOKED_AT / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(picture, 0, 0, width, height);
  const image = context?.getImageData(0, 0, width, height);
  const { decodeQR } = await import('qr/decode.js');
  try {
    return image ? decodeQR(image) : null;
  } catch {
    return null;
  }
}
