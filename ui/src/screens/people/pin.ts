// What a PIN may look like, and what is wrong with one that was written twice.

/** `shape`: not six to eight digits; `differs`: the second is another one. What is guessed at once the core refuses. */
export function faultOf(pin: string, again: string): 'shape' | 'differs' | null {
  if (!/^\d{6,8}$/.test(pin)) return 'shape';
  return pin === again ? null : 'differs';
}
