// Titles offered while somebody types: a combobox made of the plain field, which works by itself as well.
const pause = 150;   // milliseconds without a key
const { address, label, one, many } = document.getElementById('suggesting').dataset;
const field = document.getElementById('q');
const list = document.createElement('ul');
const status = document.createElement('p');
let chosen = -1, timer, asked;

function prepare() {
  Object.assign(list, { id: 'suggestions', className: 'suggestions', role: 'listbox', ariaLabel: label, hidden: true });
  Object.assign(status, { className: 'visually-hidden', role: 'status' });
  field.form.append(list, status);
  field.type = 'text';   // a search field may not be a combobox
  field.autocomplete = 'off';
  field.enterKeyHint = 'search';
  Object.assign(field, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' });
  field.setAttribute('aria-controls', list.id);
  field.addEventListener('input', wait);
  field.addEventListener('compositionend', wait);
  field.addEventListener('keydown', press);
  field.addEventListener('blur', close);
  list.addEventListener('mousedown', event => event.preventDefault());   // the field keeps the focus
  list.addEventListener('mouseover', event => choose([...list.children].indexOf(event.target.closest('li'))));
  list.addEventListener('click', event => open(event.target.closest('li')));
}

function wait(event) {
  clearTimeout(timer);
  if (!event.isComposing) timer = setTimeout(ask, pause);
}

async function ask() {
  asked?.abort();
  asked = new AbortController();
  const typed = field.value.trim();
  if (!/[^\x00-\x7f]|../.test(typed)) return close();   // one Latin letter says too little
  try {
    const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
    if (answer.ok) show(await answer.json());
    else close();
  } catch {
    // Overtaken by the next letter, or no network: the form still works.
  }
}

function show(suggestions) {
  list.replaceChildren(...suggestions.map(({ title, address, lang }, at) => {
    const option = document.createElement('li');
    Object.assign(option, { id: `suggestion-${at}`, role: 'option', lang, ariaSelected: 'false' });
    option.append(...title.map(({ text, lang }) => lang ? Object.assign(document.createElement('span'), { lang, textContent: text }) : text));
    option.dataset.address = address;
    return option;
  }));
  choose(-1);
  list.hidden = suggestions.length === 0;
  field.ariaExpanded = String(!list.hidden);
  status.textContent = suggestions.length === 1 ? one : many.replace('{0}', suggestions.length);
}

function close() {
  clearTimeout(timer);
  asked?.abort();
  list.hidden = true;
  field.ariaExpanded = 'false';
  choose(-1);
}

function choose(at) {
  list.children[chosen]?.setAttribute('aria-selected', 'false');
  chosen = at;
  const option = list.children[at];
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  if (option) field.setAttribute('aria-activedescendant', option.id);
  else field.removeAttribute('aria-activedescendant');
}

function press(event) {
  if (event.isComposing || list.hidden) return;
  const last = list.children.length - 1;
  if (event.key === 'ArrowDown') choose(chosen === last ? -1 : chosen + 1);
  else if (event.key === 'ArrowUp') choose(chosen === -1 ? last : chosen - 1);
  else if (event.key === 'Escape') close();
  else if (event.key === 'Enter' && chosen >= 0) open(list.children[chosen]);
  else return;
  event.preventDefault();
}

function open(option) {
  if (option) location.assign(option.dataset.address);
}

prepare();
