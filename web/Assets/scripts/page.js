// What every page is better with.

// After a form that could not be taken, the summary of what is wrong is where one starts.
document.querySelector('[data-errors]')?.focus();

// A form is sent once, however often its button is pressed. A moment later it can be sent again: it may have been stopped on its way.
const moment = 5000;
let sent = new WeakMap();
addEventListener('submit', event => {
  if (event.defaultPrevented || event.submitter?.formTarget) return;
  if (event.timeStamp - sent.get(event.target) < moment) event.preventDefault();
  else sent.set(event.target, event.timeStamp);
});

// Coming back by the browser's history, one may send at once.
addEventListener('pageshow', () => { sent = new WeakMap(); });
