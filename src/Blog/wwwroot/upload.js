// Sends one file and shows in a line of the list how far it is. The form around it names where to, and holds the token.
function send(form, file, progress) {
  const body = new FormData();
  body.append("File", file, file.name);
  body.append("Lang", form.elements.Language?.value ?? form.dataset.language);
  body.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();   // fetch does not tell how far it is
    request.open("POST", form.dataset.send);
    request.responseType = "json";
    request.upload.addEventListener("progress", event => { if (event.lengthComputable) progress(event.loaded / event.total); });
    request.addEventListener("load", () => request.status === 200 ? resolve(request.response) : reject(request.response?.fault));
    request.addEventListener("error", () => reject());
    request.send(body);
  });
}

// `done` tells what stands in the line in the end; without anything the line goes.
export async function upload(form, file, list, done) {
  const line = list.appendChild(document.createElement("li"));
  const name = line.appendChild(document.createElement("bdi"));
  const bar = line.appendChild(document.createElement("progress"));
  name.textContent = bar.ariaLabel = file.name;
  try {
    const picture = await send(form, file, part => { bar.value = part; });
    const said = done(picture);
    if (said) bar.replaceWith(said);
    else line.remove();
    return picture;
  } catch (fault) {
    bar.replaceWith(document.createTextNode(` ${fault ?? list.dataset.failed}`));
  }
}
