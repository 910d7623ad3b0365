// Keys that a page understands. They rest while one types, and a reader can do without them (WCAG 2.1.4): that is remembered here.
const off = 'keys-off';
const dialog = document.getElementById('keys');
const isOn = () => localStorage.getItem(off) === null;

const isTyping = target => target.closest('input:not([type=checkbox], [type=radio]), textarea, select, dialog, [contenteditable]');

/** @param {Record<string, (event: KeyboardEvent) => boolean | void>} keys what each key does; false leaves the key to the browser */
export function listen(keys) {
  const all = { ...keys, '?': () => dialog.showModal() };
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !isOn() || isTyping(event.target)) return;
    const act = all[event.key];
    if (act && act(event) !== false) event.preventDefault();
  });
  for (const button of document.querySelectorAll('[data-shows-keys]')) {
    button.hidden = false;
    button.addEventListener('click', () => dialog.showModal());
  }
  const choice = document.getElementById('keys-on');
  choice.checked = isOn();
  choice.addEventListener('change', () => choice.checked ? localStorage.removeItem(off) : localStorage.setItem(off, '1'));
}
