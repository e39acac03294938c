// Asks reCAPTCHA v3 for a token when the form is sent.
const form = document.getElementById('comment-proof');

form?.addEventListener('submit', event => {
  const field = form.elements['g-recaptcha-response'];
  if (field.value || !window.grecaptcha) return;
  event.preventDefault();
  window.grecaptcha.ready(async () => {
    field.value = await window.grecaptcha.execute(form.dataset.siteKey, { action: 'comment' });
    form.submit();
  });
});
