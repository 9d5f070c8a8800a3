// How the good page is typed into, restarted and sent.

/** The good page as an app for `rules/acts.mjs`. */
export function goodApp(page, url, mutation) {
  const load = async (address = url) => {
    await page.goto(address);
    if (mutation) await page.evaluate(mutation);
  };
  const name = page.locator('#name');
  return {
    load,
    level: (level) => page.evaluate((wanted) => localStorage.setItem('level', wanted), level),
    restart: load,
    type: (text) => name.pressSequentially(text, { delay: 20 }),
    cut: load,
    value: () => name.inputValue(),
    search: (words) => page.locator('#search').fill(words),
    send: async () => {
      await name.fill('王桂英');
      await page.locator('#on').click();
    },
    isDraft: () => page.getByRole('heading', { name: '老人叫什么名字？' }).isVisible(),
    second: async () => {
      await name.fill('王桂英');
      await load(`${url}?second`);
    },
    offered: (text) => page.locator('main').evaluate((main, wanted) => [...main.querySelectorAll('input')].some((each) => each.value === wanted) || main.textContent.includes(wanted), text),
    onward: () => page.locator('#on').click(),
  };
}
