// What every page owes everybody; the answer is a list of what is missing.
const troubles = [];
const name = (element) => element.outerHTML.slice(0, 120);
const need = (good, what) => good || troubles.push(what);

need(document.documentElement.lang === 'en', 'the page does not say its language');
need(document.title.trim().length > 10, 'the page has no title');
need(document.querySelectorAll('main').length === 1, 'the page has no main landmark, or several');
need(document.querySelectorAll('h1').length === 1, 'the page has no h1, or several');
need(document.documentElement.scrollWidth <= innerWidth, 'the page is wider than its window: '
  + [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > innerWidth
    && !element.closest('.scroll')).slice(0, 3).map(name).join(' '));

const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
ids.filter((id, at) => ids.indexOf(id) < at).forEach((id) => troubles.push('several have the id ' + id));

document.querySelectorAll('input:not([type=hidden]), select, textarea').forEach((field) =>
  need([...field.labels].some((label) => label.textContent.trim()), 'a field has no label: ' + name(field)));
document.querySelectorAll('a[href], button, summary').forEach((element) =>
  need(element.textContent.trim() || element.getAttribute('aria-label'), 'nothing is said by ' + name(element)));
document.querySelectorAll('[aria-labelledby]').forEach((element) =>
  need(document.getElementById(element.getAttribute('aria-labelledby')), 'the label is missing of ' + name(element)));
let level = 0;
document.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach((heading) => {
  const next = Number(heading.tagName[1]);
  need(next <= level + 1, 'a level of headings is left out before ' + name(heading));
  level = next;
});

// Contrast, after the formula of WCAG 2.
const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
const light = ([red, green, blue]) => [red, green, blue].map((value) => value / 255)
  .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
const opaque = (colour) => colour.length < 4 || colour[3] === 1;
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = parts(getComputedStyle(at).backgroundColor);
    if (opaque(colour)) {
      return colour;
    }
  }
  return [255, 255, 255];
};
document.querySelectorAll('body *').forEach((element) => {
  const speaks = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (speaks && element.checkVisibility() && !element.disabled) {
    const [one, other] = [light(parts(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    need(ratio >= 4.5, 'the contrast is ' + ratio.toFixed(1) + ' in ' + name(element));
  }
});
return troubles;
