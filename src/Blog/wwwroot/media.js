// The library works without this: it sends files one by one and shows how far each is.
import { upload } from "./upload.js";

const form = document.querySelector("form.upload");
const list = form.querySelector("[data-list]");

function sent(picture) {
  const link = document.createElement("a");
  [link.href, link.textContent] = [picture.address, list.dataset.sent];
  return link;
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  const files = [...form.elements.Files.files];
  form.reset();
  for (const file of files) await upload(form, file, list, sent);
});
