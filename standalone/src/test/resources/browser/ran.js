// What ran that should not have, and what could: elements and attributes that only came with a payload.
const own = (element) => element.matches('script[src^="/"], link[href^="/"], meta[charset], meta[name]');
const risky = [...document.querySelectorAll('script, style, link, meta, base, iframe, object, embed, svg, math, img, '
  + 'video, audio, marquee, [style]')].filter((element) => !own(element));
const handlers = [...document.querySelectorAll('*')]
  .filter((element) => [...element.attributes].some((attribute) => attribute.name.startsWith('on')));
const scheme = (value) => (value || '').replace(/[\u0000-\u0020]/g, '').toLowerCase();
const leads = [...document.querySelectorAll('[href], [src], [action], [formaction]')]
  .filter((element) => ['href', 'src', 'action', 'formaction'].some((name) =>
    /^(javascript|data|vbscript):/.test(scheme(element.getAttribute(name)))));
return [...window.ran, ...[...risky, ...handlers, ...leads].map((element) => element.outerHTML.slice(0, 200))];
