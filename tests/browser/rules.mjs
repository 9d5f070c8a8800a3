// What every screen must keep, measured in the page itself: sizes of targets, gaps between them, sizes of text, nothing
// cut off, nothing to scroll sideways. axe judges the rest.

/** Body text in px by level. */
export const BODY = { standard: 18, large: 24, huge: 30 };
const TARGET_MAIN = 60;
const TARGET_OTHER = 48;
const GAP = 12;
const CALL_TO_ACTION = 72;

/** Runs in the page. Answers sentences about what is broken. */
export function measure({ body, main, other, gap, action }) {
  const found = [];
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.only-read, [aria-hidden="true"]');
  const name = (element) => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 16)}”`;

  function targets() {
    const all = [...document.querySelectorAll('a[href], button, input, textarea, select, summary, label.btn, label.choice')];
    return all.filter(visible).filter((element) => !element.matches('.choice input, .pick input'));
  }

  function size(element) {
    const box = element.getBoundingClientRect();
    const least = element.matches('.btn, .item, .choice, .input, summary') ? main : other;
    if (box.width < least - 0.5 || box.height < least - 0.5) found.push(`small: ${name(element)} ${box.width}×${box.height}`);
    if (element.matches('.btn.main') && box.height < action - 0.5) found.push(`low action: ${name(element)} ${box.height}`);
  }

  function distance(a, b) {
    const across = Math.max(a.left - b.right, b.left - a.right, 0);
    const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
    return Math.hypot(across, down);
  }

  function gaps(all) {
    const flowing = all.filter((element) => !element.closest('.top, .foot'));
    const boxes = flowing.map((element) => element.getBoundingClientRect());
    flowing.forEach((a, i) => flowing.forEach((b, j) => {
      if (j <= i || a.contains(b) || b.contains(a)) return;
      const between = distance(boxes[i], boxes[j]);
      if (between < gap - 0.5) found.push(`close: ${name(a)} and ${name(b)}: ${between.toFixed(1)}`);
    }));
  }

  function text() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.nodeValue.trim() || !element || !visible(element) || element.closest('.sample')) continue;
      const px = parseFloat(getComputedStyle(element).fontSize);
      if (px < body - 0.5) found.push(`small text: ${name(element)} ${px}`);
    }
  }

  function clipped() {
    for (const element of document.querySelectorAll('#app *')) {
      if (!visible(element) || element.closest('.only-read') || element.matches('input, textarea, svg, svg *, canvas, img')) continue;
      const style = getComputedStyle(element);
      const cut = style.overflow !== 'visible' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      if (cut) found.push(`clipped: ${name(element)}`);
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) found.push(`outside: ${name(element)} ${box.left}–${box.right}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push(`sideways: ${document.documentElement.scrollWidth} > ${innerWidth}`);
  }

  const all = targets();
  all.forEach(size);
  gaps(all);
  text();
  clipped();
  const help = document.querySelector('.top .tools .btn:last-child')?.getBoundingClientRect();
  const place = help ? [help.left, help.top, help.width, help.height].map(Math.round).join(',') : 'none';
  return { found: [...new Set(found)], place };
}

/** The limits for a level. */
export function limits(level) {
  return { body: BODY[level], main: TARGET_MAIN, other: TARGET_OTHER, gap: GAP, action: CALL_TO_ACTION };
}
