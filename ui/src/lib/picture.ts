// A photo before it is stored: is it bright and sharp enough to be read, and the same photo turned and cut to its edges. Looks
// only; whoever took the photo decides. What the browser cannot decode is not judged here: the core says what it is.

/** What may be wrong with a photo. */
export type Fault = 'black' | 'white' | 'dark' | 'blurred';

/** There is nothing in it to be seen. */
export const isEmpty = (fault: Fault): boolean => fault === 'black' || fault === 'white';

/** Mean brightness (0–255) below which letters drown. */
const DARK = 55;
/** Mean brightness below which there is nothing to be seen: a finger over the lens, a pocket. */
const BLACK = 20;
/** Mean brightness above which, without an edge anywhere, there is nothing either: a flash, the sky. */
const WHITE = 245;
/** Variance of the Laplacian below which nothing in the picture has an edge. */
const BLURRED = 25;
/** Longest side of the picture that is looked at. */
const LOOKED_AT = 640;
const JPEG_QUALITY = 0.92;

/** What may be wrong with these grey values. Pure. */
export function faultOf(grey: Uint8ClampedArray, width: number, height: number): Fault | null {
  const sum = grey.reduce((total, value) => total + value, 0);
  const mean = sum / Math.max(1, grey.length);
  if (grey.length > 0 && mean < BLACK) return 'black';
  if (mean < DARK) return 'dark';
  if (edges(grey, width, height) >= BLURRED) return null;
  return mean > WHITE ? 'white' : 'blurred';
}

/** Variance of the Laplacian: how much the picture changes from point to point. */
function edges(grey: Uint8ClampedArray, width: number, height: number): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around = (grey[at - 1] ?? 0) + (grey[at + 1] ?? 0) + (grey[at - width] ?? 0) + (grey[at + width] ?? 0);
      const value = around - 4 * (grey[at] ?? 0);
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/** The picture in a file, upright; `null` when this browser cannot decode it. */
export function decode(file: Blob | HTMLImageElement): Promise<ImageBitmap | null> {
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
}

/** The picture at an address, where another origin lets it be read; `null` when this browser cannot decode it. */
export async function load(src: string): Promise<ImageBitmap | null> {
  const image = Object.assign(new Image(), { crossOrigin: 'anonymous', src });
  return image.decode().then(() => decode(image)).catch(() => null);
}

/** Looks at a photo. */
export async function lookAt(file: Blob | HTMLImageElement): Promise<Fault | null> {
  const picture = await decode(file);
  if (!picture) return null;
  const scale = Math.min(1, LOOKED_AT / Math.max(picture.width, picture.height));
  const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  const pen = canvas(width, height).getContext('2d', { willReadFrequently: true });
  pen?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return pen ? faultOf(greyOf(pen.getImageData(0, 0, width, height).data), width, height) : null;
}

function greyOf(pixels: Uint8ClampedArray): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(pixels.length / 4);
  for (let at = 0; at < grey.length; at += 1) {
    grey[at] = 0.3 * (pixels[4 * at] ?? 0) + 0.59 * (pixels[4 * at + 1] ?? 0) + 0.11 * (pixels[4 * at + 2] ?? 0);
  }
  return grey;
}

/** Parts of the turned picture that are cut off, from 0 to 1. */
export interface Cut {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Which part of a picture of this size is left after a cut. Pure; something is always left. */
export function kept(width: number, height: number, cut: Cut): { x: number; y: number; width: number; height: number } {
  const x = Math.round(width * cut.left);
  const y = Math.round(height * cut.top);
  return { x, y, width: Math.max(1, Math.round(width * (1 - cut.right)) - x), height: Math.max(1, Math.round(height * (1 - cut.bottom)) - y) };
}

/** Draws a picture turned by quarters onto a canvas. */
export function turned(picture: ImageBitmap, quarters: number, target: HTMLCanvasElement = canvas(1, 1)): HTMLCanvasElement {
  const lies = quarters % 2 === 1;
  target.width = lies ? picture.height : picture.width;
  target.height = lies ? picture.width : picture.height;
  const pen = target.getContext('2d');
  pen?.translate(target.width / 2, target.height / 2);
  pen?.rotate((quarters * Math.PI) / 2);
  pen?.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return target;
}

/** The picture turned and cut, as a photo to be stored. */
export function changed(picture: ImageBitmap, quarters: number, cut: Cut): Promise<Blob | null> {
  const whole = turned(picture, quarters);
  const part = kept(whole.width, whole.height, cut);
  const out = canvas(part.width, part.height);
  out.getContext('2d')?.drawImage(whole, part.x, part.y, part.width, part.height, 0, 0, part.width, part.height);
  return new Promise((done) => out.toBlob(done, 'image/jpeg', JPEG_QUALITY));
}

function canvas(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}
