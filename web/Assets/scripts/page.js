// What every page is better with.

// After a form that could not be taken, the summary of what is wrong is where one starts.
document.querySelector('[data-errors]')?.focus();

// A form is sent once, however often its button is pressed.
addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});

// Coming back by the browser's history, one may send again.
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
