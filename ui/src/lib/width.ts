// How wide a text is where lines are counted: in widths of a Han character. Pure.

/** Signs before the scripts of East Asia are half as wide. */
export function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? 0.5 : 1), 0);
}
