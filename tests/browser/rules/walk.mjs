// Rules 15, 21 and 27 by keyboard: Tab through a whole page, looking at every stop.

/** A field of several parts (a date and time) has a stop for each. */
const MOST_PARTS = 8;

/** Tabs through the page once, however much is on it; answers complaints of rule 21 (never reached) and 27 (no ring, hidden). */
export async function walk(page) {
  // From the very top: blurring alone leaves the keyboard where the page had put the focus.
  await page.evaluate(() => {
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.id = 'top-of-the-walk';
    top.focus();
  });
  const most = (await page.evaluate(() => window.rules.stops())) * MOST_PARTS;
  let again = 0;
  let steps = 0;
  const rings = [];
  for (; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => window.rules.focused());
    again = at?.again ? again + 1 : 0;
    if (at === null || again > MOST_PARTS) break;
    if (!at.again && at.found.length > 0) rings.push(...(await once(page)));
  }
  await page.evaluate(() => document.getElementById('top-of-the-walk')?.remove());
  const endless = steps === most ? [`${steps} times Tab and no end`] : [];
  return { 21: [...endless, ...(await page.evaluate(() => window.rules.missed()))], 27: [...new Set(rings)] };
}

/** What is still wrong with the stop when the page has been drawn: what comes into view may take a frame. */
async function once(page) {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return (await page.evaluate(() => window.rules.focused()))?.found ?? [];
}
