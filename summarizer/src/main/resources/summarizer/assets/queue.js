// Keys for editors who go through the queue: a approve, e edit, r reject, j next, k previous.
// Everything works without this file.
'use strict';
document.addEventListener('keydown', (event) => {
  const field = event.target.closest('input, textarea, select');
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'Escape' && field) {
    field.blur();
    return;
  }
  if (field) {
    return;
  }
  const target = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
  if (!target) {
    return;
  }
  event.preventDefault();
  if (target.matches('a, button')) {
    target.click();
  } else {
    target.focus();
  }
});
