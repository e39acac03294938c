// Comforts of a post's page that may be missing without harm. Of its comment form: time of writing, remembered name, kept draft.
const form = document.getElementById('comment-form');
const place = `draft:${location.pathname.replace(/\/comments$/, '')}`;
const remembered = ['Name', 'Email', 'Website'];

function measure() {
  const before = Number(form.elements.Touched.value);   // a preview in between counts as well
  let since;
  form.addEventListener('input', () => { since ??= performance.now(); });
  form.addEventListener('submit', () => {
    if (since !== undefined) form.elements.Touched.value = (before + (performance.now() - since) / 1000).toFixed(1);
  });
}

function remember() {
  const box = document.getElementById('Remember');
  if (!box) return;
  const known = JSON.parse(localStorage.getItem('commenter') ?? 'null');
  box.closest('.check').hidden = false;
  box.checked = known !== null;
  for (const name of remembered) if (known && !form.elements[name].value) form.elements[name].value = known[name] ?? '';
  form.addEventListener('submit', () => {
    const said = Object.fromEntries(remembered.map(name => [name, form.elements[name].value]));
    if (box.checked) localStorage.setItem('commenter', JSON.stringify(said));
    else localStorage.removeItem('commenter');
  });
}

function keepDraft() {
  const { Body } = form.elements;
  const refused = document.getElementById('comment-errors') !== null;
  const stored = !refused && new URLSearchParams(location.search).has('key');
  if (stored) sessionStorage.removeItem(place);
  Body.value ||= sessionStorage.getItem(place) ?? '';
  Body.addEventListener('input', () => sessionStorage.setItem(place, Body.value));
}

function point() {
  document.getElementById('comment-errors')?.focus();
}

if (form) {
  measure();
  point();
  try {
    remember();
    keepDraft();
  } catch {
    // A browser that keeps nothing for us: the form works as it stands.
  }
}

// Copying and sharing, where the browser can.
function copies(button, words) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(words());
      button.textContent = article.dataset.copied;
      setTimeout(() => { button.textContent = before; }, 2000);
    } catch {
      // Not allowed: the words can be selected.
    }
  });
}

const article = document.querySelector('article[data-copy]');
const share = document.querySelector('.share');

for (const code of navigator.clipboard ? article?.querySelectorAll('.prose pre') ?? [] : []) {
  const [around, button] = [document.createElement('div'), document.createElement('button')];
  [around.className, button.className, button.type, button.textContent] = ['copy', 'button', 'button', article.dataset.copy];
  code.replaceWith(around);
  around.append(button, code);
  copies(button, () => code.textContent);
}

if (share && navigator.clipboard) copies(share.querySelector('[data-copy]'), () => share.querySelector('input').value);

if (share && navigator.share) {
  const button = share.querySelector('[data-share]');
  button.hidden = false;
  button.addEventListener('click', () => navigator.share({ title: document.title, url: share.querySelector('input').value }).catch(() => {}));
}

// Changing the language keeps the section: the switch leads where the link beneath the nearest heading does.
const sections = [...document.querySelectorAll('.prose > .across > a')];

function nearest() {
  return sections.findLast(link => link.parentElement.previousElementSibling.getBoundingClientRect().top < innerHeight / 3);
}

for (const link of document.querySelectorAll('.languages a:not([aria-current]), .twin-title')) {
  link.addEventListener('click', () => {
    const section = nearest();
    if (section) link.href = section.href;
  });
}
