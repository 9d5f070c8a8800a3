// The little that the good page does: keeps what is typed, says what is missing, keeps a chosen size, takes back, finds
// large text by its names, does not ask twice.
const field = document.getElementById('name');
const title = document.querySelector('h1');
field.value = localStorage.getItem('name') ?? '';
document.documentElement.dataset.level = localStorage.getItem('level') ?? 'standard';
field.addEventListener('input', () => localStorage.setItem('name', field.value));
document.getElementById('search').addEventListener('input', (event) => {
  document.getElementById('found').textContent = /(长辈|亲情|关爱|关怀)版/.test(event.target.value) ? '把字调大' : '';
});

function show(text) {
  document.title = title.textContent = text;
}

function goOn() {
  const missing = field.value.trim() === '';
  field.setAttribute('aria-invalid', String(missing));
  document.getElementById('name-error').hidden = !missing;
  document.getElementById('summary').hidden = !missing;
  document.getElementById('back').hidden = missing;
  if (missing) document.getElementById('summary').focus();
  else show('已经交了');
}
document.getElementById('on').addEventListener('click', goOn);
document.getElementById('back').addEventListener('click', (event) => {
  event.target.hidden = true;
  show('老人叫什么名字？');
});
field.addEventListener('keydown', (event) => event.key === 'Enter' && goOn());
document.querySelector('#summary a').addEventListener('click', (event) => {
  event.preventDefault();
  field.focus();
});
