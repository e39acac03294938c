// The editor works without this: it adds a preview while typing, Ctrl+S, pictures pasted or dropped, and a word before unsaved text is left.
import { send } from "./upload.js";

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

async function proofread() {
  const old = form.querySelector(".proof");
  const answer = await fetch(form.dataset.proof, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  if (!answer?.ok || answer.redirected || proofing) return;
  old.outerHTML = await answer.text();   // encoded by the server
  for (const button of form.querySelectorAll(".proof button")) button.formAction = form.dataset.correction;
}

let proofing;

function planProof() {
  clearTimeout(proofing);
  proofing = setTimeout(() => { proofing = 0; if (!composing) proofread(); }, 2 * pause);
}

// A fix goes in as if it had been typed, so that it can be undone. What has changed meanwhile goes to the server.
function mend(event) {
  const { field, start, found, by } = event.target.closest(".proof button")?.dataset ?? {};
  const input = form.elements[field];
  const at = Number(start);
  if (!input || input.value.slice(at, at + found.length) !== found) return;
  event.preventDefault();
  input.focus();
  input.setSelectionRange(at, at + found.length);
  if (!document.execCommand(by ? "insertText" : "delete", false, by)) input.setRangeText(by, at, at + found.length, "end");
  clearTimeout(proofing);
  proofing = 0;
  proofread();
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
if (!form.querySelector(".beside details[open]")) live.open = true;
plan();
live.addEventListener("toggle", plan);
form.addEventListener("input", plan);
form.addEventListener("input", planProof);
form.addEventListener("click", mend);
form.addEventListener("compositionstart", () => { composing = true; });
form.addEventListener("compositionend", () => { composing = false; plan(); planProof(); });

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

const sending = form.querySelector("[data-sending]");

// What is put in this way can be taken back by Ctrl+Z.
function insert(words) {
  markdown.focus();
  if (!document.execCommand("insertText", false, words)) markdown.setRangeText(words, markdown.selectionStart, markdown.selectionEnd, "end");
  markdown.dispatchEvent(new Event("input", { bubbles: true }));
}

async function store(file) {
  const line = sending.appendChild(document.createElement("li"));
  const name = line.appendChild(document.createElement("bdi"));
  const bar = line.appendChild(document.createElement("progress"));
  name.textContent = bar.ariaLabel = file.name;
  try {
    const picture = await send(form, file, part => { bar.value = part; });
    line.remove();
    return picture.markdown;
  } catch (fault) {
    bar.replaceWith(document.createTextNode(` ${fault ?? sending.dataset.failed}`));
  }
}

async function take(event, files) {
  const pictures = [...files].filter(file => file.type.startsWith("image/"));
  if (pictures.length === 0) return;
  event.preventDefault();
  const lines = [];
  for (const picture of pictures) lines.push(await store(picture));
  const words = lines.filter(line => line).join("\n\n");
  if (words) insert(`\n\n${words}\n`);   // a picture alone becomes a figure
  const nameless = words.indexOf("![](");
  if (nameless >= 0) markdown.selectionStart = markdown.selectionEnd = markdown.selectionEnd - words.length + nameless + 1;   // to say at once what it shows
}

markdown.addEventListener("paste", event => take(event, event.clipboardData.files));
markdown.addEventListener("drop", event => take(event, event.dataTransfer.files));
