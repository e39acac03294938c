// Does the work of a proof when its author asks for it: tells how far it is, can be stopped, and sends itself when done.
const form = document.getElementById('comment-work');
const [begin, stop] = form.querySelectorAll('[data-begin], [data-stop]');
const [progress, said] = [form.querySelector('progress'), form.querySelector('[role=status]')];
let worker;

function show(text, working) {
  said.textContent = text;
  begin.hidden = working;
  stop.hidden = progress.hidden = !working;
}

function end(text) {
  worker?.terminate();
  const had = form.contains(document.activeElement);
  show(text, false);
  if (had) begin.focus();
}

function work() {
  const counters = [];
  progress.value = 0;
  show(form.dataset.begun, true);
  stop.focus();
  worker = new Worker(form.dataset.worker);
  worker.onerror = () => end(form.dataset.failed);
  worker.onmessage = ({ data }) => {
    counters.push(data);
    progress.value = counters.length;
    if (counters.length === progress.max) send(counters);
    else if (counters.length % 4 === 0) said.textContent = form.dataset.part.replace('{0}', counters.length / progress.max * 100);
  };
  worker.postMessage({ seed: form.dataset.seed, bits: Number(form.dataset.bits), parts: progress.max });
}

function send(counters) {
  worker.terminate();
  said.textContent = form.dataset.done;
  stop.disabled = true;
  form.elements.solution.value = counters.join();
  form.requestSubmit();
}

if (form && window.Worker) {
  form.hidden = false;
  begin.addEventListener('click', work);
  stop.addEventListener('click', () => end(form.dataset.stopped));
}
