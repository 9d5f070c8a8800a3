// Goes to a place, folds it open, and says what can be read there, which elements are none of ours and whether a script ran.
const [place, vectors, done] = arguments;
const STRANGERS = 'body script, iframe, object, embed, base, body style, body link, [onerror], [onload], a[href^="javascript:" i], img[src^="http://127.0.0.1"], #bad-link, #bad-form';
const bare = (text) => text.replace(/\s+/g, '');
const before = bare(document.querySelector('main')?.textContent ?? '');
const same = window.location.hash === place;
window.location.hash = place;
const until = Date.now() + 8000;
let last = '';
(function look() {
  for (const each of document.querySelectorAll('details')) each.open = true;
  const text = bare(document.querySelector('main')?.textContent ?? '');
  // The page is there when it is another than before, nothing in it is still being read, and it says the same twice.
  const open = (!same && text === before) || document.querySelector('main[aria-busy=true], main [aria-busy=true], main .waiting') !== null;
  if ((open || text === '' || text !== last) && Date.now() < until) {
    last = text;
    setTimeout(look, 150);
    return;
  }
  done({
    read: vectors.map((each) => text.includes(bare(each))),
    strangers: [...document.querySelectorAll(STRANGERS)].map((each) => each.outerHTML.slice(0, 200)),
    ran: window.__came_through ?? '',
  });
})();
