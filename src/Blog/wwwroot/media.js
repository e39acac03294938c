// The library works without this: it sends files one by one and shows how far each is.
import { send } from "./upload.js";

const form = document.querySelector("form.upload");
const list = form.querySelector("[data-list]");

async function upload(file) {
  const line = list.appendChild(document.createElement("li"));
  const name = line.appendChild(document.createElement("bdi"));
  const bar = line.appendChild(document.createElement("progress"));
  name.textContent = bar.ariaLabel = file.name;
  const said = document.createElement("span");
  try {
    const picture = await send(form, file, part => { bar.value = part; });
    const link = said.appendChild(document.createElement("a"));
    [link.href, link.textContent] = [picture.address, list.dataset.sent];
  } catch (fault) {
    said.textContent = fault ?? list.dataset.failed;
  }
  bar.replaceWith(said);
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  const files = [...form.elements.Files.files];
  form.reset();
  for (const file of files) await upload(file);
});
