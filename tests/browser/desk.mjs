// The clerk at the county's desk, as the tests need them: signed in, before the list of what has come in.

/** A page of the desk with a clerk signed in; `world` knows where the desk is. */
export async function atDesk(browser, world) {
  const { desk, access } = await world.county();
  const page = await browser.newPage();
  await page.goto(desk);
  await page.fill('#clerk', '赵窗口');
  await page.fill('#token', access);
  await page.locator('button.main').first().click();
  return page;
}
