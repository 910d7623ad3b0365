// One case on one page: letters that show as they are written, texts that can be filled in, and keys.
import { listen } from './keys.js';

// A letter beside its form. What the server makes of the form is shown; without this script the same button opens it in a window of its own.
for (const form of document.querySelectorAll('form[data-preview]')) {
  const paper = document.getElementById(form.dataset.preview);
  const frame = paper.querySelector('iframe');
  const button = form.querySelector('[formtarget]');
  let waiting, asking;
  const show = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(button.formAction, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asking.signal });
      if (!answer.ok) return;
      const [html, top] = [await answer.text(), frame.contentWindow?.scrollY ?? 0];
      frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, top), { once: true });
      frame.srcdoc = html;
      paper.hidden = false;
    } catch (failure) {
      if (failure.name !== 'AbortError') throw failure;
    }
  };
  button.hidden = true;
  form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(show, 350); });
  form.addEventListener('submit', () => { clearTimeout(waiting); asking?.abort(); });
  const part = form.closest('details');
  const first = () => part.open && paper.hidden && show();
  part.addEventListener('toggle', first);
  first();
}

// A text that the page has ready for a field; what was written stays above it.
for (const button of document.querySelectorAll('[data-fills]')) {
  const field = document.getElementById(button.dataset.fills);
  button.hidden = false;
  button.addEventListener('click', () => {
    const before = field.matches('textarea') && field.value.trim();
    field.value = before ? `${before}\n\n${button.dataset.with}` : button.dataset.with;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
}

// A part that is linked to unfolds.
function unfold() {
  const part = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (!part) return;
  const fold = part.closest('details');
  if (fold) fold.open = true;
  part.scrollIntoView();
  part.querySelector('input:not([type=hidden]), textarea, select, a, button')?.focus({ preventScroll: true });
}
addEventListener('hashchange', unfold);
unfold();

// What was written and not sent is not lost by a wrong click, nor by sending another form.
const changed = new Set();
addEventListener('input', event => { if (event.target.form?.method === 'post') changed.add(event.target.form); });
addEventListener('submit', event => { if (!event.submitter?.formTarget) changed.delete(event.target); });
addEventListener('beforeunload', event => changed.size > 0 && event.preventDefault());

for (const button of document.querySelectorAll('[data-prints]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

const follow = choice => () => document.querySelector(choice)?.click() ?? undefined;
if (document.getElementById('keys')) listen({
  n: follow('a[rel=next]'), p: follow('a[rel=prev]'), u: follow('.neighbours .back'), m: follow('a[data-next]'), g: follow('#now .go'),
});
