// Rules that are judged by acting: 3, 16, 19, 22, 28, 29. Each takes a page and an `app` that says how this page is typed
// into, restarted, sent; each answers complaints. The real core and a small good page both are such an app.

const SAVED_AFTER = 2000;
const HUGE = 30;
const TEXT = '王桂英';
/** What people call large text when they look for it. */
export const ALIASES = ['长辈版', '亲情版', '关爱版', '关怀版'];

/** 3: a chosen size is still there after a restart. */
export async function rule3(page, app) {
  await app.level('huge');
  await app.restart();
  const px = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  return px < HUGE ? [`after a restart the text is ${px} px`] : [];
}

/** 16: what was typed is kept after two seconds, whatever happens then. */
export async function rule16(page, app) {
  await app.type(TEXT);
  await page.waitForTimeout(SAVED_AFTER);
  await app.cut();
  const kept = await app.value();
  return kept === TEXT ? [] : [`“${kept}” is left of “${TEXT}”`];
}

/** 19: whoever searches for large text by any of its names is led to it. */
export async function rule19Search(page, app) {
  const found = [];
  for (const alias of ALIASES) {
    await app.search(alias);
    const led = await page.locator('main').getByText(/把字|字.{0,4}大|大字|字号/).first().waitFor({ timeout: 4000 }).then(() => true, () => false);
    if (!led) found.push(`“${alias}” leads nowhere`);
  }
  return found;
}

/** 22: before it leaves it is shown once more, and after that it can be taken back until it has left. */
export async function rule22(page, app) {
  await app.send();
  const back = page.getByRole('button', { name: /撤回|收回|拿回|先不交|取回/ }).first();
  if (!(await back.waitFor({ timeout: 4000 }).then(() => true, () => false))) return ['what was sent cannot be taken back before it leaves'];
  await back.click();
  const sure = page.getByRole('button', { name: /确定|是的|^撤回|^收回|^拿回|取回/ }).last();
  if ((await sure.count()) > 0 && (await sure.isVisible())) await sure.click().catch(() => null);
  return (await app.isDraft()) ? [] : ['taken back, but it cannot be filled in again'];
}

/** 28: nothing is asked twice: a second form knows what the first was told. */
export async function rule28Twice(page, app) {
  await app.second();
  const known = await app.offered(TEXT);
  return known ? [] : [`“${TEXT}” has to be written again`];
}

/** 29: what is missing is named where eye and focus are; several are links with the same words, each to its field. */
export async function rule29(page, app) {
  await app.onward();
  await page.waitForTimeout(300);
  const said = await page.evaluate(spoken);
  if (said.messages.length === 0) return ['nothing says what is missing'];
  if (said.focus === 'BODY') return ['the focus is nowhere'];
  if (said.fields.length < 2 && said.links.length === 0) return said.atField ? [] : ['the focus is neither on the field nor on what is said'];
  const found = said.links.length === said.fields.length ? [] : [`${said.fields.length} fields are wrong, ${said.links.length} links lead to them`];
  for (const text of said.links) {
    await page.evaluate(follow, text);
    await page.waitForTimeout(150);
    if (!(await page.evaluate(() => document.activeElement.matches('input, textarea, select, button, [tabindex]') && !document.activeElement.closest('[role=alert]')))) found.push(`“${text}” leads to no field`);
  }
  return found;
}

/** Runs in the page: messages, their fields, links of a summary, and where the focus is. */
function spoken() {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.textContent.trim() !== '';
  const messages = [...document.querySelectorAll('.wrong, [role=alert]')].filter(shown).map((each) => each.textContent.trim());
  const fields = [...document.querySelectorAll('[aria-invalid=true]')].map((each) => each.closest('[role=group], fieldset') ?? each).filter((each, at, all) => all.indexOf(each) === at).map((each) => each.id);
  const words = new Set([...document.querySelectorAll('.wrong')].filter(shown).map((each) => each.textContent.trim()));
  const links = [...document.querySelectorAll('a, button')].filter((each) => shown(each) && words.has(each.textContent.trim())).map((each) => each.textContent.trim());
  const at = document.activeElement;
  return { messages, fields, links, focus: at.tagName, atField: at.matches('[aria-invalid=true], .wrong, [role=alert]') || at.closest('[role=alert], [role=group], fieldset') !== null || at.querySelector('[aria-invalid=true], .wrong') !== null };
}

function follow(text) {
  [...document.querySelectorAll('a, button')].find((each) => each.textContent.trim() === text)?.click();
}
