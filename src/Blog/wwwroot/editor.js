// The editor works without this: it adds a field that knows Markdown, a preview while typing, keys, pictures and tables that are
// pasted, an outline, and words that outlive a closed browser.
import { grow } from "./markdown-field.js";
import { keep } from "./keep.js";
import { tableIn } from "./tables.js";
import { upload } from "./upload.js";

const form = document.querySelector("form.editor");
const live = form.querySelector("[data-live]");
const pane = live.querySelector(".preview");
const outline = form.querySelector("[data-outline]");
const help = document.getElementById("ly-keys");
const markdown = form.elements.Markdown;
const pause = 400;

const field = grow(markdown, { label: "Markdown-label", describedBy: markdown.getAttribute("aria-describedby"), invalid: markdown.ariaInvalid, phrases: JSON.parse(form.dataset.phrases) });
document.getElementById("Markdown-label").addEventListener("click", field.focus);

let saved = form.dataset.typed ? null : text();
let composing = false;
let timer;
let request;

function text() {
  return sent().toString();
}

function sent() {
  return new URLSearchParams(new FormData(form));
}

async function fragment(address) {
  const answer = await fetch(address, { method: "POST", body: sent() }).catch(() => null);
  return answer?.ok && !answer.redirected ? answer.text() : null;   // signed out meanwhile: saving will say so
}

let proofing;

async function proofread() {
  const proof = await fragment(form.dataset.proof);
  if (proof === null || proofing) return;
  form.querySelector(".proof").outerHTML = proof;   // encoded by the server
  for (const button of form.querySelectorAll(".proof button")) button.formAction = form.dataset.correction;
}

function planProof() {
  clearTimeout(proofing);
  proofing = setTimeout(() => { proofing = 0; if (!composing) proofread(); }, 2 * pause);
}

function replace(input, start, end, words) {
  if (input === markdown) return field.replace(start, end, words);
  input.focus();
  input.setSelectionRange(start, end);
  if (!document.execCommand(words ? "insertText" : "delete", false, words)) input.setRangeText(words, start, end, "end");
}

// A fix goes in as if it had been typed, so that it can be undone. What has changed meanwhile goes to the server.
function mend(event) {
  const { field: name, start, found, by } = event.target.closest(".proof button")?.dataset ?? {};
  const input = form.elements[name];
  const at = Number(start);
  if (!input || input.value.slice(at, at + found.length) !== found) return;
  event.preventDefault();
  replace(input, at, at + found.length, by);
  clearTimeout(proofing);
  proofing = 0;
  proofread();
}

async function show() {
  request?.abort();
  request = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: sent(), signal: request.signal });
    if (answer.redirected) return;
    const shown = await answer.text();
    if (answer.ok) pane.innerHTML = shown;   // sanitised by the server
    else if (answer.status === 422) pane.textContent = shown;
  } catch (error) {
    if (error.name !== "AbortError") setTimeout(plan, 10 * pause);
  }
}

function plan() {
  clearTimeout(timer);
  if (!composing) timer = setTimeout(() => { if (live.open) show(); if (outline.open) list(); }, pause);
}

function list() {
  const lines = field.headings().map(heading => {
    const line = document.createElement("li");
    line.className = `level-${heading.level}`;
    const jump = line.appendChild(document.createElement("button"));
    [jump.type, jump.className, jump.textContent] = ["button", "button link", heading.words || "…"];
    jump.addEventListener("click", () => field.show(heading.at));
    return line;
  });
  outline.querySelector("ol").replaceChildren(...lines);
  outline.querySelector(".hint").hidden = lines.length > 0;
}

for (const part of [live, outline]) {
  part.hidden = false;
  part.addEventListener("toggle", plan);
}
if (!form.querySelector(".beside details[open]")) live.open = true;
plan();
form.addEventListener("input", plan);
form.addEventListener("input", planProof);
form.addEventListener("click", mend);
form.addEventListener("compositionstart", () => { composing = true; });
form.addEventListener("compositionend", () => { composing = false; plan(); planProof(); });

form.elements.Language?.addEventListener?.("change", event => {
  const option = event.target.selectedOptions[0];
  const own = markdown.closest(".pane");
  own.lang = field.element.lang = outline.querySelector("ol").lang = option.lang;
  own.querySelector("h2").textContent = option.text;
});

addEventListener("beforeunload", event => {
  if (text() !== saved) event.preventDefault();
});

form.addEventListener("submit", () => { saved = text(); });

const isTyping = target => target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])");

function press(event) {
  if (event.isComposing || event.keyCode === 229 || event.altKey) return;
  const [key, held] = [event.key.toLowerCase(), event.ctrlKey || event.metaKey];
  if (held && key === "s") {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-act=save]"));
  } else if (held && key === "j") {
    event.preventDefault();
    live.open = !live.open;
  } else if (!held && key === "?" && !isTyping(event.target)) {
    help.open ? help.close() : help.showModal();
  }
}

addEventListener("keydown", press);
form.querySelector("[data-keys]").hidden = false;
form.querySelector("[data-keys]").addEventListener("click", () => help.showModal());

const formats = form.querySelector("[data-formats]");
formats.hidden = false;
formats.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button) field.format(button.dataset.format);
});

const links = form.querySelector("[data-links]");

form.addEventListener("click", async event => {
  const button = event.target.closest("[data-act=links]");
  if (!button) return;
  event.preventDefault();
  [button.disabled, links.open, links.hidden] = [true, true, false];
  links.querySelector("div").textContent = links.dataset.looking;
  const found = await fragment(form.dataset.checkLinks);
  button.disabled = false;
  if (found === null) links.querySelector("div").textContent = links.dataset.failed;
  else links.querySelector("div").innerHTML = found;   // encoded by the server
});

const sending = form.querySelector("[data-sending]");

async function take(event, data) {
  const pictures = [...data.files].filter(file => file.type.startsWith("image/"));
  const table = tableIn(data);   // a spreadsheet brings a picture of its cells along
  if (!table && pictures.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (table) return field.insertBlock(table);
  const lines = [];
  for (const picture of pictures) lines.push((await upload(form, picture, sending, () => null))?.markdown);
  const words = lines.filter(line => line).join("\n\n");
  if (!words) return;
  const nameless = words.indexOf("![](");
  field.insertBlock(words, nameless < 0 ? 0 : words.length - nameless - 2);   // a picture alone becomes a figure; to say at once what it shows
}

field.element.addEventListener("paste", event => take(event, event.clipboardData), { capture: true });
field.element.addEventListener("drop", event => take(event, event.dataTransfer), { capture: true });

function fill(fields) {
  for (const element of form.elements) {
    if (!element.name || element.name.startsWith("_") || element.name === "Sheet") continue;
    if (element === markdown) field.setAll(fields.Markdown ?? "");
    else if (element.type === "checkbox") element.checked = element.name in fields;
    else if (element.type === "radio") element.checked = element.value === fields[element.name];
    else if (element.name in fields) element.value = fields[element.name];
  }
  form.dispatchEvent(new Event("input"));
}

keep(form, { fill, composing: () => composing });
