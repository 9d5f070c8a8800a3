// A parcel out of what somebody picked: the text of a file, or the square in a photo.

import { textOf } from '../../lib/square';

/** Far more than a parcel has. */
const LONGEST = 4096;
const PARCEL = /^[A-Za-z0-9+/]{100,4000}={0,2}$/;

/** The parcel in a file; `null` when there is none to be read. */
export async function parcelIn(file: Blob): Promise<string | null> {
  const text = file.size <= LONGEST ? (await file.text()).trim() : '';
  const read = PARCEL.test(text) ? text : await textOf(file);
  return read !== null && PARCEL.test(read) ? read : null;
}
