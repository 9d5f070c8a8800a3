// What the county and people wrote stays in the language it was written in. On a page in another language such text says so
// (`lang`), so that a screen reader changes its voice and the system its font. Nobody has to think of it: the page is watched,
// and whatever comes to stand on it is marked where it stands, before it is painted. Text that is translated says nothing.

import { SOURCE_LANGUAGE } from './texts.svelte';

const HAN = /\p{Script=Han}/gu;
const WORD = /\p{Script=Latin}{2,}/gu;

/** As many characters of another script as a sentence holds before it is no longer a name in it. */
const NAME = 12;

/** Characters that are written so only in simplified script, the frequent ones of government matters. */
const SIMPLIFIED = /[个们为来时会发户办说让还过进这样对应东车长门问间开关见员现农县镇乡贴补条银钱岁证领带亲残疗医养险请电话没给满从当费号码单业务动种区级报写听读语词实该价数经济产权变认识检处岗职称类选择图书师资训练]/u;

/** Whether a text is not in the language of the page. A name inside a sentence of the page is no text of its own. */
export function isForeign(text: string, page: string): boolean {
  if (page === SOURCE_LANGUAGE) return false;
  if (page === 'zh-Hant') return SIMPLIFIED.test(text);
  const signs = text.match(HAN)?.length ?? 0;
  return signs > Math.min(NAME, text.match(WORD)?.length ?? 0);
}

/** What is heard in place of words, where an element has none. */
const NAMES = ['aria-label', 'alt', 'placeholder'] as const;
const mine = new WeakSet<Element>();

/** Keeps every text below `root` marked, as the page and its language (`<html lang>`) change. */
export function keepLanguages(root: Element): void {
  const page = root.ownerDocument.documentElement;
  const watch = new MutationObserver((changes) => {
    for (const element of new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)))) {
      if (element?.isConnected) mark(element, page.lang);
    }
  });
  const begin = (): void => {
    watch.disconnect();
    mark(root, page.lang);
    if (page.lang !== SOURCE_LANGUAGE) watch.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: [...NAMES] });
  };
  new MutationObserver(begin).observe(page, { attributeFilter: ['lang'] });
  begin();
}

/** Marks an element and what is in it, from the outside in: what stands in marked text and is translated says so too. */
function mark(element: Element, page: string): void {
  if (mine.has(element)) unmark(element);
  const own = element.hasAttribute('lang') ? null : languageOf(element, page);
  if (own !== null && own !== element.closest<HTMLElement>('[lang]')?.lang) {
    element.setAttribute('lang', own);
    mine.add(element);
  }
  for (const child of element.children) mark(child, page);
}

function unmark(element: Element): void {
  element.removeAttribute('lang');
  mine.delete(element);
}

/** The language of an element's own words; nothing where it has none that could be told from others. */
function languageOf(element: Element, page: string): string | null {
  const words = ownWords(element);
  if (words.some((text) => isForeign(text, page))) return SOURCE_LANGUAGE;
  return words.some((text) => /\p{L}{2,}/u.test(text)) ? page : null;
}

function ownWords(element: Element): string[] {
  const texts = [...element.childNodes].flatMap((node) => (node instanceof Text && node.data.trim() !== '' ? [node.data] : []));
  return texts.length > 0 ? texts : NAMES.flatMap((name) => element.getAttribute(name) ?? []);
}
