// Rules 15, 21 and 27 by keyboard: Tab through a whole page, looking at every stop.

const MOST = 160;

/** Tabs through the page once; answers complaints of rule 21 (never reached) and 27 (no ring, hidden). */
export async function walk(page) {
  await page.evaluate(() => document.activeElement?.blur());
  const rings = [];
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => window.rules.focused());
    if (at === null || at.again) break;
    rings.push(...at.found);
  }
  return { 21: await page.evaluate(() => window.rules.missed()), 27: [...new Set(rings)] };
}
