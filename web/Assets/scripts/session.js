// Five minutes before one is signed out: a warning that can prolong. What is written is saved in any case.
const warning = document.getElementById('session-ends');
const before = 5 * 60 * 1000;

function wait() {
  const left = Number(warning.dataset.left) * 1000;
  // What setTimeout cannot count is days away.
  if (left < 2 ** 31) setTimeout(() => warning.showModal(), Math.max(left - before, 0));
}

async function prolong() {
  const answer = await fetch(warning.dataset.prolong, { method: 'POST', body: new URLSearchParams(new FormData(warning.querySelector('form'))) });
  if (!answer.ok) return location.reload();
  warning.dataset.left = await answer.text();
  warning.close();
  wait();
}

warning.querySelector('form').addEventListener('submit', event => { event.preventDefault(); prolong(); });
wait();
