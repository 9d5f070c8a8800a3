// Rule 28 from screen to screen: help stands in the same place of each, gates included. A device without a voice has one button
// less beside it on all its screens, so each kind of device is compared with itself.

/** Remembers where help stands by width, level and language, and compares every further screen with it. */
export function helpPlaces() {
  const places = new Map();
  return {
    /** Answers a complaint, or nothing. */
    async compare(page, key) {
      const [place, voice] = await page.evaluate(() => [window.rules.helpAt(), document.documentElement.dataset.voice ?? '']);
      const expected = places.get(key + voice) ?? place;
      places.set(key + voice, expected);
      return place === expected ? null : `help stands at ${place}, elsewhere at ${expected}`;
    },
  };
}
