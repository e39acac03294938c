// The editor works without this: it adds a preview while typing, Ctrl+S, and a word before unsaved text is left.
const form = document.querySelector("form.editor");
const live = form.querySelector("[data-live]");
const pane = live.querySelector(".preview");
const markdown = form.elements.Markdown;
const pause = 400;

let saved = text();
let composing = false;
let timer;
let request;

function text() {
  return new URLSearchParams(new FormData(form)).toString();
}

async function show() {
  request?.abort();
  request = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: request.signal });
    if (answer.redirected) return;   // signed out meanwhile: saving will say so
    const shown = await answer.text();
    if (answer.ok) pane.innerHTML = shown;   // sanitised by the server
    else if (answer.status === 422) pane.textContent = shown;
  } catch (error) {
    if (error.name !== "AbortError") setTimeout(plan, 10 * pause);
  }
}

function plan() {
  clearTimeout(timer);
  if (live.open && !composing) timer = setTimeout(show, pause);
}

live.hidden = false;
if (!form.querySelector("details[open]")) live.open = true;
plan();
live.addEventListener("toggle", plan);
form.addEventListener("input", plan);
form.addEventListener("compositionstart", () => { composing = true; });
form.addEventListener("compositionend", () => { composing = false; plan(); });

form.elements.Language?.addEventListener?.("change", event => {
  const option = event.target.selectedOptions[0];
  markdown.closest(".pane").lang = option.lang;
  markdown.closest(".pane").querySelector("h2").textContent = option.text;
});

addEventListener("beforeunload", event => {
  if (text() !== saved) event.preventDefault();
});

form.addEventListener("submit", () => { saved = text(); });

addEventListener("keydown", event => {
  if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("[data-act=save]"));
});
