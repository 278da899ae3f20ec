// Keys for editors who go through the queue: a approve, e edit, s section, r reject, d defer,
// u undo, j next, k previous. Each is named by data-key at what it works on.
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
