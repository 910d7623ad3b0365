// Attachments with their progress; what goes wrong is said at the field, and the file can be sent again.
const form = document.querySelector('form[data-upload]');
const bar = form.querySelector('progress');
const told = form.querySelector('[data-told]');
const file = form.elements.file;
// A file goes as soon as it is chosen; who presses the button as well means the same file.
let sending = false;

function send() {
  sending = true;
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', event => { if (event.lengthComputable) bar.value = Math.round(100 * event.loaded / event.total); });
  request.addEventListener('load', () => finished(request));
  request.addEventListener('error', () => failed(form.dataset.failed));
  request.open('POST', form.action);
  request.send(new FormData(form));
  bar.value = 0;
  bar.classList.remove('unseen');
  told.className = told.textContent = '';
}

function finished(request) {
  sending = false;
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  const now = page.getElementById('attachments');
  const fault = page.querySelector('.ds-validation-message, .ds-error-summary p');
  if (!now || fault) return failed(fault?.textContent ?? form.dataset.failed);
  document.getElementById('attachments').innerHTML = now.innerHTML;
  bar.classList.add('unseen');
  file.value = '';
  told.className = '';
  told.textContent = form.dataset.done;
}

function failed(text) {
  sending = false;
  bar.classList.add('unseen');
  told.className = 'ds-validation-message';
  told.textContent = text;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  if (sending) return;
  if (file.files[0]?.size > Number(form.dataset.most)) failed(form.dataset.tooLarge);
  else if (file.files.length) send();
  else file.focus();
});
file.addEventListener('change', () => form.requestSubmit());
