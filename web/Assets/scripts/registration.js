// The whole estimated cost of a registration, counted again at each tick.
const cost = document.querySelector('[data-cost]');
const form = cost.closest('form');
const written = number => new Intl.NumberFormat('nb-NO').format(number);

function count() {
  let persons = 0;
  for (const row of form.querySelectorAll('[data-participant]')) {
    if (!row.querySelector('input[name$=".name"]').value.trim()) continue;
    persons += row.querySelectorAll('input[data-physical]:checked').length;
  }
  const lodging = persons * Number(cost.dataset.each);
  cost.querySelector('[data-lodging]').textContent = written(lodging);
  cost.querySelector('[data-total]').textContent = written(Number(cost.dataset.fee) + lodging);
}

form.addEventListener('input', count);
count();
