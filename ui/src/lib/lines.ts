// What somebody at the county wrote may have several lines, and what the core puts together of several reasons has one for
// each. On a page a line break is a blank: whoever just shows such a text glues one sentence to the next.

/** The lines of a text, without those that are blank. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trim())
    .filter(Boolean);
}
