// Sends one file and tells how far it is. The form around it names where to, and holds the token.
export function send(form, file, progress) {
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
