// What every page owes everybody and axe does not look at; the answer is a list of what is missing.
const troubles = [];
const name = (element) => element.outerHTML.slice(0, 120);
const need = (good, what) => good || troubles.push(what);

need(document.title.trim().length > 10, 'the page has no title');
need(document.querySelectorAll('h1').length === 1, 'the page has no h1, or several');
need(document.documentElement.scrollWidth <= innerWidth, 'the page is wider than its window: '
  + [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > innerWidth
    && !element.closest('.scroll')).slice(0, 3).map(name).join(' '));

const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
ids.filter((id, at) => ids.indexOf(id) < at).forEach((id) => troubles.push('several have the id ' + id));
return troubles;
