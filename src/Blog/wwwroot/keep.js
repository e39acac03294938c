// Keeps what is typed and not saved: in this browser at once, on the server when the line allows. Gone once it is saved.
const soon = 500, later = 3000, again = 15000;

export function keep(form, { fill, composing }) {
  const { keep: address, sheet, user, typed, done, unsavedAt } = form.dataset;
  const shelf = `unsaved:${user}:`, place = shelf + sheet;
  const said = form.querySelector("[data-kept]");
  let fieldsThen = JSON.stringify(fields());
  let local, remote, request, isLeaving;

  function fields() {
    const all = Object.fromEntries(new FormData(form));
    for (const name of ["__RequestVerificationToken", "Sheet"]) delete all[name];
    return all;
  }

  function read(name) {
    try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
  }

  function write(record) {
    try { localStorage.setItem(place, JSON.stringify(record)); } catch { /* full or forbidden: the server has it */ }
  }

  function say(state) {
    if (said.dataset.state === state) return;
    said.dataset.state = state;
    said.textContent = said.dataset[state];
  }

  function keepHere() {
    if (composing() || isLeaving) return;
    const now = fields();
    if (JSON.stringify(now) === fieldsThen) return;
    fieldsThen = JSON.stringify(now);
    write({ at: Date.now(), fields: now, kept: null });
    clearTimeout(remote);
    remote = setTimeout(keepThere, later);
  }

  async function keepThere() {
    if (composing()) return plan();
    const record = read(place);
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: request.signal });
      if (!answer.ok || answer.redirected) throw new Error();
      const { at } = await answer.json();
      if (record && read(place)?.at === record.at) write({ ...record, kept: at });
      say("there");
    } catch (error) {
      if (error.name === "AbortError") return;
      say("here");
      remote = setTimeout(keepThere, again);
    }
  }

  function plan() {
    clearTimeout(local);
    local = setTimeout(keepHere, soon);
  }

  // A new post has another sheet each time.
  function placesHere() {
    const names = sheet.startsWith("new-") ? Object.keys(localStorage).filter(name => name.startsWith(`${shelf}new-`)) : [place];
    return names.sort((one, other) => (read(other)?.at ?? 0) - (read(one)?.at ?? 0));
  }

  // What never reached the server is newer than what lies there.
  function offer() {
    const [here] = placesHere();
    const record = here && read(here);
    const notice = form.querySelector("[data-kept-here]");
    const differs = record && Object.entries(record.fields).some(([name, value]) => name in form.elements && name !== "BaseRevision" && fields()[name] !== value);
    if (!differs || record.kept) return here && localStorage.removeItem(here);
    form.querySelector("[data-kept-there]")?.remove();
    notice.hidden = false;
    const time = notice.querySelector("time");
    [time.dateTime, time.textContent] = [new Date(record.at).toISOString(), new Date(record.at).toLocaleString(document.documentElement.lang)];
    notice.querySelector("[data-open]").addEventListener("click", () => { notice.remove(); localStorage.removeItem(here); fill(record.fields); });
    notice.querySelector("[data-discard]").addEventListener("click", () => { notice.remove(); localStorage.removeItem(here); });
  }

  function forgetSaved() {
    const names = Object.keys(localStorage).filter(name => name === place || name.startsWith(`${shelf}new-`));
    for (const name of names) if (read(name)?.submitted) localStorage.removeItem(name);
  }

  if (done) forgetSaved();
  if (typed) { fieldsThen = ""; plan(); }   // an answer that saved nothing holds words that stand nowhere else
  else offer();

  form.addEventListener("input", plan);
  form.addEventListener("submit", () => {
    keepHere();
    const record = read(place);
    if (record) write({ ...record, submitted: true });
    isLeaving = true;
    clearTimeout(local);
    clearTimeout(remote);
    request?.abort();
  });
  addEventListener("online", () => { if (read(place)?.kept === null) keepThere(); });
  addEventListener("pagehide", keepHere);
}
