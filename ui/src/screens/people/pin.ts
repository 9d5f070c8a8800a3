// What a PIN may look like.

/** Six to eight digits; what is guessed at once the core refuses. */
export function fits(pin: string): boolean {
  return /^\d{6,8}$/.test(pin);
}
