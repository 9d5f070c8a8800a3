// Rule 28 from screen to screen: help stands in the same place of each, gates included.

/** Remembers where help stands by width, level and language, and compares every further screen with it. */
export function helpPlaces() {
  const places = new Map();
  return {
    /** Answers a complaint, or nothing. */
    async compare(page, key) {
      const place = await page.evaluate(() => window.rules.helpAt());
      const expected = places.get(key) ?? place;
      places.set(key, expected);
      return place === expected ? null : `help stands at ${place}, elsewhere at ${expected}`;
    },
  };
}
