// Faults 9 and 12: the mandate whose links are dead, and two people of one name.

import { assert, comes, fault, wrongInView } from './fault.mjs';
import { settle } from '../prepared.mjs';

async function mandate(world, page) {
  await settle(world, { helper: true, name: '赵助理' });
  const person = await world.call('person_create', { name: '李大山', isSelf: false });
  await world.call('person_open', { person: person.id });
  await page.goto(`${world.url}#/mandate`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const record = (page) => page.getByRole('button', { name: /记下|继续|写好了/ }).last();
const field = (page, name) => page.getByLabel(name).first();

fault(9, 'each link of what is missing leads to its field', async ({ world, page }) => {
  await mandate(world, page);
  await record(page).click();
  const links = page.locator('main').getByRole('button').filter({ hasText: /关系|多久|到哪天|什么人/ });
  assert.ok(await comes(async () => (await links.count()) > 0), 'nothing names 关系 or 多久');
  for (const link of await links.all()) {
    await link.click();
    assert.ok(await comes(() => page.evaluate(() => document.activeElement.matches('input, h2, h3, fieldset, [role=radiogroup]') && document.activeElement !== document.body)), `“${await link.innerText()}” is dead`);
  }
});

fault(9, 'an ID number and a phone that cannot be are not taken', async ({ world, page }) => {
  await mandate(world, page);
  await field(page, /身份证号/).fill('123');
  await field(page, /电话|手机/).fill('12');
  await record(page).click();
  await comes(async () => (await wrongInView(page)) !== '');
  const said = await page.locator('.wrong').allInnerTexts();
  assert.ok(said.some((text) => /身份证|号码/.test(text)), 'nothing about the ID number');
  assert.ok(said.some((text) => /电话|手机/.test(text)), 'nothing about the phone');
});

fault(9, 'a helper does not write her own number again for the next household', async ({ world, page }) => {
  await settle(world, { helper: true, name: '赵助理' });
  await page.goto(`${world.url}#/people`);
  await page.getByText('写下帮办员自己的姓名、号码').click();
  for (const [id, text] of [['helper-name', '赵助理'], ['helper-id', '990123199001010017'], ['helper-phone', '13900001111']]) await page.fill(`#${id}`, text);
  await page.getByRole('button', { name: '记下' }).click();
  await page.getByText('弄好了').first().waitFor();
  const other = await world.call('person_create', { name: '孙小河', isSelf: false });
  await page.goto('about:blank');
  await world.call('person_open', { person: other.id });
  await page.goto(`${world.url}#/mandate`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const text = await page.locator('main').innerText();
  const typed = await page.locator('main input').evaluateAll((all) => all.map((each) => each.value).join(' '));
  assert.match(`${text} ${typed}`.replace(/\s/g, ''), /0017/, 'the number is asked for again');
});

fault(12, 'two people of one name can be told apart, and renamed', async ({ world, page }) => {
  await settle(world, { helper: true, name: '赵助理' });
  for (let count = 0; count < 2; count += 1) await world.call('person_create', { name: '李大山', isSelf: false, sameNameOk: count > 0 });
  await page.goto(`${world.url}#/people`);
  await page.getByText('李大山').first().waitFor();
  const rows = page.locator('main article, main li, main tr').filter({ hasText: '李大山' });
  const said = await rows.allInnerTexts();
  assert.equal(new Set(said.map((text) => text.replace(/\s+/g, ''))).size, said.length, `both read “${said[0]}”`);
  const renames = async () => (await page.getByRole('button', { name: /改名|改称呼|换个名/ }).count()) > 0 || /改名|改称呼/.test(await page.locator('main').innerText());
  assert.ok(await comes(renames), 'nobody can be renamed');
});

fault(12, 'without a PIN nobody is told that people cannot see each other', async ({ world, page }) => {
  await settle(world, { helper: true, name: '赵助理' });
  await page.goto(`${world.url}#/people`);
  await page.locator('h1').waitFor();
  await page.waitForTimeout(500);
  assert.doesNotMatch(await page.locator('main').innerText(), /谁也看不到谁的/);
});
