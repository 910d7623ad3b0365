// The review queue: filters at once, more rows below, many rows at a time, and the keyboard all the way.
import { listen } from './keys.js';

const filters = document.getElementById('filters');
const found = () => document.getElementById('found');
const rows = () => [...document.querySelectorAll('#queue tbody tr:not(.group)')];
const link = row => row?.querySelector('th a');
const current = () => document.activeElement.closest('#queue tbody tr') ?? document.querySelector('#queue tr.current');
let fetching;

// Another choice of cases

async function show(address, remember) {
  fetching?.abort();
  fetching = new AbortController();
  found().setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: fetching.signal, headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.getElementById('found')) return location.assign(address);
    const sorted = document.activeElement.closest('thead a')?.dataset.sort;
    for (const id of ['found', 'views']) document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
    document.getElementById('said').textContent = document.getElementById('count').textContent;
    if (remember) history[remember]({}, '', answer.url);
    if (sorted) document.querySelector(`#found [data-sort=${sorted}]`)?.focus();
    count();
  } catch (failure) {
    if (failure.name !== 'AbortError') location.assign(address);
  }
}

function address() {
  const chosen = new FormData(filters);
  for (const [name, value] of [...chosen]) if (!value) chosen.delete(name);
  const sort = new URLSearchParams(location.search).get('sort');
  if (sort) chosen.set('sort', sort); else chosen.delete('sort');
  const query = new URLSearchParams(chosen).toString();
  return filters.action + (query ? `?${query}` : '');
}

let typing;
filters.addEventListener('input', event => {
  clearTimeout(typing);
  if (event.target.name === 'q') typing = setTimeout(() => show(address(), 'replaceState'), 200);
});
filters.addEventListener('change', event => event.target.name === 'q' || show(address(), 'pushState'));
filters.addEventListener('submit', event => { event.preventDefault(); clearTimeout(typing); show(address(), 'pushState'); });
addEventListener('popstate', () => location.reload());

addEventListener('click', event => {
  const chosen = event.target.closest('#found thead a, #found [rel=next]');
  if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  if (chosen.rel === 'next') more(chosen); else show(chosen.href, 'pushState');
});

// More rows below those that are there

async function more(next) {
  next.setAttribute('aria-busy', 'true');
  const page = new DOMParser().parseFromString(await (await fetch(next.href)).text(), 'text/html');
  const table = document.querySelector('#queue table');
  let first;
  for (const body of page.querySelectorAll('#queue tbody')) {
    const own = body.dataset.group ? table.querySelector(`tbody[data-group=${body.dataset.group}]`) : table.querySelector('tbody');
    const fresh = [...body.children].map(row => document.adoptNode(row));
    first ??= fresh.find(row => !row.matches('.group'));
    if (own) own.append(...fresh.filter(row => !row.matches('.group')));
    else { body.replaceChildren(...fresh); table.append(document.adoptNode(body)); }
  }
  const further = page.querySelector('#found [rel=next]');
  if (further) { next.href = further.href; next.removeAttribute('aria-busy'); } else next.remove();
  const said = document.getElementById('count');
  const last = page.getElementById('count').textContent.match(/–(\S+)/);
  if (last) said.textContent = said.textContent.replace(/–\S+/, last[0]);
  link(first)?.focus();
}

// Many rows

const boxes = () => [...document.querySelectorAll('#queue tbody [name=id]')];
let pressed;

function count() {
  const bar = document.getElementById('many');
  const head = document.querySelector('#queue thead .pick');
  if (!bar) return;
  if (head && !head.querySelector('input')) {
    const all = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'ds-input' });
    all.setAttribute('aria-label', head.textContent);
    all.addEventListener('change', () => { for (const box of boxes()) box.checked = all.checked; count(); });
    const label = document.createElement('label');
    label.append(all);
    head.replaceChildren(label);
  }
  const chosen = boxes().filter(box => box.checked).length;
  const said = bar.querySelector('[role=status]');
  said.textContent = chosen === 1 ? said.dataset.one : said.dataset.many.replace('{0}', chosen);
  const all = head?.querySelector('input');
  if (all) { all.checked = chosen > 0 && chosen === boxes().length; all.indeterminate = chosen > 0 && !all.checked; }
}

addEventListener('change', event => event.target.matches('#queue [name=id]') && count());
addEventListener('click', event => {
  if (!event.target.matches('#queue [name=id]')) return;
  if (event.shiftKey && pressed?.isConnected) {
    const all = boxes();
    const [from, to] = [all.indexOf(pressed), all.indexOf(event.target)].sort((a, b) => a - b);
    for (const box of all.slice(from, to + 1)) box.checked = event.target.checked;
    count();
  }
  pressed = event.target;
});
count();

// The keyboard

function move(by) {
  const all = rows();
  const at = all.indexOf(current());
  const row = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  link(row)?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

// The row stays marked when the focus goes elsewhere, so that one can go on from it.
addEventListener('focusin', event => {
  const row = event.target.closest('#queue tbody tr:not(.group)');
  if (!row) return;
  document.querySelector('#queue tr.current')?.classList.remove('current');
  row.classList.add('current');
});

listen({
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
  x: () => { const box = current()?.querySelector('[name=id]'); if (box) { box.checked = !box.checked; pressed = box; count(); } },
  Enter: event => event.target.closest('a, button, summary, input') ? false : link(current())?.click(),
  '/': () => document.getElementById('q').select(),
});
document.getElementById('q').addEventListener('keydown', event => event.key === 'Escape' && (event.preventDefault(), move(0)));

// Back from a case: on with the row that one came from.
const came = location.hash.startsWith('#s-') && document.getElementById(location.hash.slice(1));
if (came) link(came)?.focus();
