// Keys for the review queue. They only press the buttons that are there.
const memory = "queue-keys", place = "queue-place";
const help = document.getElementById("ly-keys");
const choice = document.getElementById("ly-keys-on");
const bulk = document.getElementById("bulk");
const rows = [...document.querySelectorAll(".queue > .row")];
const acts = { a: "approve", u: "hold", s: "spam", d: "delete" };

const isOn = () => localStorage.getItem(memory) !== "off";
const current = () => document.activeElement?.closest(".row") ?? document.querySelector(".row[aria-current], .detail");
const typing = target => target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])");
const bareEnough = event => !(event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.keyCode === 229 || event.repeat);

function mark(row) {
  for (const other of rows) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
}

function choose(row) {
  if (!row) return;
  mark(row);
  row.focus();
  row.scrollIntoView({ block: "nearest" });
}

function move(step) {
  if (rows.length === 0) return;
  const at = rows.indexOf(current());
  choose(rows[Math.min(rows.length - 1, Math.max(0, at + step))]);
}

function tick() {
  const box = current()?.querySelector(".select input");
  if (box) box.checked = !box.checked;
}

function tickAll() {
  const boxes = rows.map(row => row.querySelector(".select input")).filter(Boolean);   // a pile has none: its own buttons mean all
  const all = boxes.every(box => box.checked);
  for (const box of boxes) box.checked = !all;
}

// The decided row leaves the list: the one that takes its place is next.
function decide(act) {
  sessionStorage.setItem(place, rows.indexOf(current()));
  current()?.querySelector(`[data-act="${act}"]`)?.click();
}

function press(event) {
  const key = event.key.toLowerCase();
  if (key === "?") return help.open ? help.close() : help.showModal();
  if (help.open) return;
  if (key === "/") return document.getElementById("q")?.focus();
  if (key === "j" || key === "k") return move(key === "j" ? 1 : -1);
  if (key === "x") return event.shiftKey ? tickAll() : tick();
  if (key === "z") return document.querySelector(".undo-bar [data-act=undo]")?.click();
  const act = acts[key];
  if (!act) return;
  if (!event.shiftKey) return decide(act);
  if (rows.some(row => row.querySelector(".select input")?.checked)) bulk?.querySelector(`[value="${act}"]`)?.click();
}

const known = new Set("jkausdzx/?");

document.addEventListener("keydown", event => {
  if (!isOn() || !known.has(event.key.toLowerCase()) || !bareEnough(event) || typing(event.target)) return;
  event.preventDefault();
  press(event);
});

function show() {
  choice.checked = isOn();
  document.body.classList.toggle("keys-off", !isOn());
  if (isOn() && rows.length > 0 && !current()) mark(rows[0]);
}

choice.addEventListener("change", () => {
  localStorage.setItem(memory, choice.checked ? "on" : "off");
  show();
});

for (const row of rows) {
  row.tabIndex = -1;
  row.addEventListener("focusin", () => mark(row));
}
document.querySelector(".keys")?.removeAttribute("hidden");
document.querySelector("[data-keys]")?.addEventListener("click", () => help.showModal());
bulk?.querySelector(".select-page").addEventListener("click", event => {
  event.preventDefault();
  tickAll();
});
const at = sessionStorage.getItem(place);
sessionStorage.removeItem(place);
if (at !== null) choose(rows[Math.min(at, rows.length - 1)]);
show();
