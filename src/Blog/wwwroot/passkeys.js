// Passkeys are made and proved by the browser. Where it knows none, the buttons stay hidden and everything else works.
const known = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';

async function optionsFor(form) {
  const answer = await fetch(form.dataset.passkey, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function askFor(form) {
  const options = await optionsFor(form);
  return form.dataset.act === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function prepare(form) {
  const trouble = form.querySelector('[role=alert]');
  const button = form.querySelector('button');
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    trouble.hidden = true;
    try {
      form.elements.Credential.value = JSON.stringify(await askFor(form));
      form.submit();
    } catch {
      trouble.hidden = false;   // cancelled, too late, or no key here
      button.disabled = false;
    }
  });
}

if (known) document.querySelectorAll('form[data-passkey]').forEach(prepare);
else document.querySelectorAll('[data-passkey-none]').forEach(note => { note.hidden = false; });
