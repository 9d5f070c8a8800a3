// Rules 15, 21 and 27 by keyboard: Tab through a whole page, looking at every stop.

const MOST = 160;
const MOST_PARTS = 8;

/** Tabs through the page once; answers complaints of rule 21 (never reached) and 27 (no ring, hidden). */
export async function walk(page) {
  // From the very top: blurring alone leaves the keyboard where the page had put the focus.
  await page.evaluate(() => {
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.id = 'top-of-the-walk';
    top.focus();
  });
  let same = 0;
  const rings = [];
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => window.rules.focused());
    // A field of several parts (a date and time) has a stop for each.
    same = at?.again ? same + 1 : 0;
    if (at === null || same > MOST_PARTS) break;
    if (!at.again) rings.push(...at.found);
  }
  await page.evaluate(() => document.getElementById('top-of-the-walk')?.remove());
  return { 21: await page.evaluate(() => window.rules.missed()), 27: [...new Set(rings)] };
}
