// A part of the application: saved as one types, and kept up with what others write. The server merges and renders; here its answer is
// put in where the reader is not writing.
const form = document.querySelector('form[data-autosave]');
const announced = document.getElementById('announced');
const afterTyping = 700;
const betweenLooks = 8000;
const betweenAnnouncements = 10000;

let unsaved = false;
let saving = null;
let timer = 0;
let lastAnnounced = 0;

const valueOf = field => field.type === 'checkbox' ? field.checked : field.value;
const setValue = (field, value) => { field.type === 'checkbox' ? field.checked = value : field.value = value; };
const fieldsOf = root => [...root.querySelectorAll('[data-fields] :is(input, select, textarea)')].filter(field => field.name);
const shape = root => fieldsOf(root).map(field => `${field.name}=${field.type === 'checkbox' ? field.value : ''}`).join('\n');
const find = (root, field) => fieldsOf(root).find(other => other.id === field.id);

function tell(state, text) {
  const saved = document.getElementById('saved');
  saved.dataset.state = state;
  saved.textContent = text;
}

function announce(text) {
  if (Date.now() - lastAnnounced < betweenAnnouncements) return;
  lastAnnounced = Date.now();
  announced.textContent = text;
}

function typed() {
  unsaved = true;
  clearTimeout(timer);
  timer = setTimeout(() => save('auto'), afterTyping);
}

async function save(act) {
  if (saving) return saving.then(() => save(act));
  clearTimeout(timer);
  const body = new URLSearchParams(new FormData(form));
  body.set('do', act);
  const sent = new Map(fieldsOf(document).map(field => [field.id, valueOf(field)]));
  unsaved = false;
  tell('saving', form.dataset.saving);
  saving = exchange(form.action, { method: 'POST', body }, page => show(page, sent, act !== 'auto')).finally(() => { saving = null; });
  return saving;
}

async function exchange(address, options, take) {
  try {
    const answer = await fetch(address, options);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (page.querySelector('form[data-autosave]')) return take(page);
    unsaved = true;
    if (answer.status === 401 || new URL(answer.url).pathname.startsWith('/sign-in')) tell('failed', form.dataset.ended);
    else tell('failed', form.dataset.failed);
  } catch {
    unsaved = true;
    tell('failed', form.dataset.failed);
  }
  timer = setTimeout(() => unsaved && save('auto'), betweenLooks);
}

// Puts the server's page in: what is only shown at once, fields where nothing was typed since, and never the one being written in.
function show(page, sent, asked) {
  const theirs = page.querySelector('form[data-autosave]');
  form.elements.seen.value = theirs.elements.seen.value;
  const others = form.dataset.edition !== theirs.dataset.edition && sent.size === 0;
  form.dataset.edition = theirs.dataset.edition;
  for (const part of document.querySelectorAll('[data-live]')) {
    const now = page.getElementById(part.id);
    if (!now || part.contains(document.activeElement)) continue;
    if (part.innerHTML !== now.innerHTML) part.innerHTML = now.innerHTML;
    Object.assign(part.dataset, now.dataset);
  }
  if (shape(document) !== shape(page) || page.querySelector('[data-fields] .clash') || document.querySelector('[data-fields] .clash')) replaceAll(page, sent, asked);
  else fieldsOf(document).forEach(field => refresh(field, find(page, field), sent));
  announce(others ? form.dataset.changed : document.getElementById('saved').textContent);
}

function refresh(field, now, sent) {
  if (!now) return;
  const [holder, other] = [field.closest('.ds-field'), now.closest('.ds-field')];
  if (holder && other) {
    holder.querySelector('.ds-validation-message')?.remove();
    const message = other.querySelector('.ds-validation-message');
    if (message) holder.append(message);
    for (const name of ['aria-invalid', 'aria-describedby'])
      now.hasAttribute(name) ? field.setAttribute(name, now.getAttribute(name)) : field.removeAttribute(name);
  }
  const isTouched = sent.has(field.id) && sent.get(field.id) !== valueOf(field);
  if (field !== document.activeElement && !isTouched && valueOf(field) !== valueOf(now)) setValue(field, valueOf(now));
}

// Rows have come or gone: the fields are the server's, with what was typed since, and the reader stays where they were.
function replaceAll(page, sent, asked) {
  const focused = document.activeElement;
  const place = focused?.selectionStart;
  const since = fieldsOf(document).filter(field => sent.has(field.id) && sent.get(field.id) !== valueOf(field)).map(field => [field.id, valueOf(field)]);
  document.querySelector('[data-fields]').replaceWith(document.adoptNode(page.querySelector('[data-fields]')));
  for (const [id, value] of since) {
    const field = document.getElementById(id);
    if (field) setValue(field, value);
  }
  const wanted = asked ? document.querySelector('[data-fields] [autofocus]') : null;
  const next = wanted ?? (focused?.id ? document.getElementById(focused.id) : null);
  next?.focus({ preventScroll: !wanted });
  if (next && next === document.getElementById(focused?.id ?? '') && place != null && next.setSelectionRange) next.setSelectionRange(place, place);
}

async function look() {
  if (document.hidden || saving || unsaved) return;
  const sent = new Map();
  await exchange(form.action, {}, page => {
    if (unsaved || page.querySelector('form[data-autosave]').dataset.edition === form.dataset.edition) return;
    show(page, sent, false);
  });
}

if (form) {
  form.addEventListener('input', typed);
  form.addEventListener('change', () => { if (unsaved) save('auto'); });
  form.addEventListener('submit', async event => {
    const act = event.submitter?.value ?? 'next';
    if (!/^(add|remove|keep|take):/.test(act)) {
      unsaved = false;
      if (!saving) return;
      // What is on its way is answered first: else one would be asked about one's own words.
      event.preventDefault();
      await saving;
      return form.requestSubmit(event.submitter);
    }
    event.preventDefault();
    const list = event.submitter.closest('fieldset');
    await save(act);
    if (act.startsWith('remove:')) (document.getElementById(list?.id ?? '')?.querySelector('button[value^="add:"]') ?? form.querySelector('button[value^="add:"]'))?.focus();
    if (act.startsWith('take:') || act.startsWith('keep:')) document.getElementById(act.slice(5))?.focus();
  });
  // Who leaves the page in the middle of a word has saved it.
  addEventListener('pagehide', () => {
    if (!unsaved && !saving) return;
    const body = new URLSearchParams(new FormData(form));
    body.set('do', 'auto');
    navigator.sendBeacon(form.action, body);
  });
  setInterval(look, betweenLooks);
}
