// What a PIN may look like.

/** Four to eight digits. */
export function fits(pin: string): boolean {
  return /^\d{4,8}$/.test(pin);
}
