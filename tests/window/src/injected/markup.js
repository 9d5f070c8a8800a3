// Puts every vector into the page as markup, presses what can be pressed, and says which rules of the policy stopped something.
const [vectors, done] = arguments;
const stopped = new Set();
document.addEventListener('securitypolicyviolation', (event) => stopped.add(event.effectiveDirective));
window.addEventListener('message', (event) => String(event.data).includes('came_through') && (window.__came_through = `${window.__came_through ?? ''} data`));
for (const text of vectors) {
  const box = document.createElement('div');
  box.innerHTML = text;
  document.body.append(box);
  // A script that is written as markup sleeps; one that is made anew wakes.
  for (const old of box.querySelectorAll('script')) {
    const made = document.createElement('script');
    for (const { name, value } of old.attributes) made.setAttribute(name, value);
    made.textContent = old.textContent;
    old.replaceWith(made);
  }
}
for (const id of ['bad-link', 'bad-form']) document.getElementById(id)?.click();
const KINDS = ['script-src', 'img-src', 'style-src', 'frame-src', 'base-uri', 'form-action'];
const until = Date.now() + 4000;
(function wait() {
  const all = KINDS.every((kind) => [...stopped].some((each) => each.startsWith(kind)));
  if (!all && Date.now() < until) return void setTimeout(wait, 100);
  done({ ran: window.__came_through ?? '', stopped: [...stopped] });
})();
