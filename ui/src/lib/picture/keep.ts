// Puts a picture of a page where the person finds it, through the core: the page itself may write no file.

import { call } from '../host';

/** Keeps the picture; answers where, in words. */
export async function keepPicture(picture: Blob): Promise<string> {
  const { folder, files } = await call('system_keep_picture', { png: await base64(picture) });
  return [folder, ...files].join('/');
}

async function base64(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** As many arguments as every engine takes. */
const CHUNK = 8192;
