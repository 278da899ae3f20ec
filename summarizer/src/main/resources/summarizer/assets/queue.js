// Makes the queue quick for those who go through it: keys, a live preview, what was typed kept
// over a reload, and what others do shown at once. Everything works without this file, too.
'use strict';
const focus = document.querySelector('article.focus');
const main = document.getElementById('main');
const person = document.getElementById('live').dataset.person;
const post = (path, body) => fetch('/api/entries/' + focus.dataset.entry + '/' + path, {
  method: 'POST', headers: {'Content-Type': 'application/json'}, body: body && JSON.stringify(body)});
const tell = (words) => { document.getElementById('live').textContent = words; };

// --- keys: each is named by data-key at what it works on --------------------------------

const chosen = () => document.querySelectorAll('#selection input[name=seen]:checked');
const count = () => {
  const button = document.querySelector('button[value=approve-chosen]');
  if (button) {
    button.textContent = chosen().length ? 'Approve the ' + chosen().length + ' chosen' : 'Approve the chosen';
  }
};

document.addEventListener('keydown', (event) => {
  const field = event.target.closest('input:not([type=checkbox]), textarea, select');
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
    return;
  }
  if (event.key === 'Escape' && field) {
    field.blur();
    return;
  }
  if (field) {
    return;
  }
  if (event.key === 'Enter' && event.target.matches('#doubts input')) {
    // Each token is looked at; the last yes approves.
    event.preventDefault();
    event.target.checked = true;
    const next = document.querySelector('#doubts input:not(:checked)');
    next ? next.focus() : event.target.form.querySelector('button[value=approve]').click();
    return;
  }
  if (event.key === '?') {
    event.preventDefault();
    document.getElementById('help').showModal();
    return;
  }
  if (event.key === 'x') {
    const box = document.querySelector('#selection tr[aria-current] input[name=seen]');
    if (box) {
      box.checked = !box.checked;
      count();
      tell(box.checked ? 'Chosen.' : 'Not chosen.');
    }
    return;
  }
  const target = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
  if (!target) {
    return;
  }
  event.preventDefault();
  const closed = target.closest('details:not([open])');
  if (closed && !target.matches('summary')) {
    // What is not seen is not pressed.
    closed.open = true;
    target.focus();
  } else if (target.matches('a, button, summary')) {
    target.click();
  } else {
    target.focus();
  }
});
document.getElementById('selection')?.addEventListener('change', count);
document.querySelectorAll('[data-show]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => document.getElementById(button.dataset.show).showModal());
});

// --- how long somebody looks --------------------------------------------------------------

let looked = 0;
let since = document.hidden ? 0 : performance.now();
document.addEventListener('visibilitychange', () => {
  looked += document.hidden && since ? performance.now() - since : 0;
  since = document.hidden ? 0 : performance.now();
});
document.addEventListener('submit', (event) => {
  const took = event.target.querySelector('[data-took]');
  if (took) {
    took.value = Math.round(looked + (since ? performance.now() - since : 0));
  }
});

// --- writing: counter, preview, and what was typed kept over a reload ---------------------

const text = document.getElementById('text');
if (focus && text) {
  const key = 'draft ' + focus.dataset.entry;
  const section = text.form.elements.section;
  const counter = document.getElementById('counter');
  const printed = document.querySelector('blockquote.printed');
  const warnings = document.getElementById('warnings');
  const saved = text.defaultValue;
  const show = (length) => {
    const lines = Math.ceil(length / 120);
    counter.textContent = length + ' of 600 characters, ' + lines + (lines === 1 ? ' line' : ' lines');
    counter.classList.toggle('bad', length > 600);
  };
  const plain = () => text.value.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim().length;
  const doubts = document.getElementById('doubts');
  const doubt = (unbacked) => {
    const ticked = new Set([...doubts.querySelectorAll('input:checked')].map((box) => box.value));
    doubts.hidden = !unbacked.length;
    doubts.querySelector('ul').replaceChildren(...unbacked.map((token, at) => {
      const line = document.createElement('li');
      const box = document.createElement('input');
      const words = document.createElement('span');
      const name = document.createElement('strong');
      Object.assign(box, {type: 'checkbox', name: 'confirmed', value: token.text, checked: ticked.has(token.text)});
      at || (box.dataset.key = 'a');
      name.textContent = token.text;
      words.append(name, ': ' + token.why);
      line.appendChild(document.createElement('label')).append(box, words);
      return line;
    }));
  };
  let waiting;
  const look = async () => {
    const typed = text.value;
    const answer = await post('preview', {text: typed});
    if (answer.ok && typed === text.value) {
      const seen = await answer.json();
      printed.innerHTML = seen.html;
      show(seen.length);
      doubts && doubt(seen.unbacked);
      warnings.replaceChildren(...seen.concerns.map((concern) => {
        const line = document.createElement('li');
        line.textContent = concern;
        return line;
      }));
    }
  };
  const keep = () => {
    if (text.value === saved) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify({text: text.value, section: section.value, at: Date.now()}));
    }
  };
  text.addEventListener('input', () => {
    show(plain());
    keep();
    clearTimeout(waiting);
    waiting = setTimeout(() => look().catch(() => tell('No preview at the moment; what you type is kept.')), 300);
  });
  text.form.addEventListener('submit', () => sessionStorage.setItem('sent', key));

  const refused = document.querySelector('[role=alert]');
  const old = JSON.parse(localStorage.getItem(key) || 'null');
  if (old && !refused && old.text !== text.value) {
    text.value = old.text;
    section.value = old.section || section.value;
    const back = document.getElementById('kept');
    back.hidden = false;
    back.querySelector('button').addEventListener('click', () => {
      localStorage.removeItem(key);
      text.value = saved;
      back.hidden = true;
      look();
    });
    look();
  }
  show(plain());
}
// What was sent and taken is not kept any more.
const sent = sessionStorage.getItem('sent');
if (sent && !document.querySelector('[role=alert]')) {
  localStorage.removeItem(sent);
}
sessionStorage.removeItem('sent');
for (const key of Object.keys(localStorage).filter((name) => name.startsWith('draft '))) {
  if (Date.now() - JSON.parse(localStorage.getItem(key)).at > 14 * 86400000) {
    localStorage.removeItem(key);
  }
}

// --- who is on it -------------------------------------------------------------------------

if (focus && person && focus.querySelector('#editing')) {
  let claimed = 0;
  let mine = false;
  const claim = async () => {
    if (document.hidden || Date.now() - claimed < 60000) {
      return;
    }
    claimed = Date.now();
    const answer = await post('claim');
    mine = answer.ok && (await answer.json()).by === person;
  };
  setTimeout(() => claim().catch(() => tell('')), 2000);
  ['keydown', 'input', 'pointerdown'].forEach((what) => focus.addEventListener(what, () => claim().catch(() => tell(''))));
  addEventListener('pagehide', () => mine && navigator.sendBeacon('/api/entries/' + focus.dataset.entry + '/release'));
}

// --- what others do -----------------------------------------------------------------------

let cursor = main.querySelector('[data-live]').dataset.live;
let source;
const fresh = new Set();
const claimOf = (place, by) => {
  const badge = place.querySelector('[data-claim]');
  if (badge) {
    badge.hidden = !by || (place === focus && by === person);
    badge.firstElementChild ? badge.firstElementChild.textContent = by + ' is on it.' : badge.textContent = by + ' is on it';
  }
};
const heard = (event) => {
  cursor = event.lastEventId;
  const change = JSON.parse(event.data);
  const row = document.querySelector('tr[data-entry="' + change.entry + '"]');
  if (row) {
    row.querySelector('[data-state]').textContent = change.state;
    row.classList.toggle('over', !change.waiting);
    claimOf(row, change.claimed);
  } else if (change.month === main.querySelector('[data-month]').dataset.month && change.waiting) {
    fresh.add(change.entry);
    const more = document.getElementById('more');
    more.hidden = false;
    more.querySelector('span').textContent = fresh.size === 1 ? '1 more entry. ' : fresh.size + ' more entries. ';
  }
  if (focus && focus.dataset.entry === change.entry) {
    claimOf(focus, change.claimed);
    if (change.version !== Number(focus.dataset.version)) {
      const notice = document.getElementById('overtaken');
      notice.hidden = false;
      notice.querySelector('span').textContent = change.by + ': ' + change.what + '. It is ' + change.state + ' now. ';
    }
  }
};
const listen = () => {
  source?.close();
  source = undefined;
  if (!document.hidden) {
    // Only while it is seen: browsers open few connections to one host.
    source = new EventSource('/queue/live?after=' + encodeURIComponent(cursor));
    source.addEventListener('entry', heard);
  }
};
document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => source?.close());
listen();
