// @ts-check
/** Where we are: the address as a signal over the History API. */
import { signal } from './vendor/ui.js';

/** @typedef {{ path: string, query: URLSearchParams, hash: string }} Place */

const read = () => ({ path: location.pathname, query: new URLSearchParams(location.search), hash: location.hash.slice(1) });

export const place = signal(/** @type {Place} */ (read()));

/** @param {string} to path with query @param {{ replace?: boolean }} [how] */
export function go(to, { replace = false } = {}) {
  if (to === location.pathname + location.search + location.hash) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  if (!replace) scrollTo(0, 0);
  place.value = read();
}

/** Keeps a page's own state in the address. @param {Record<string, string | null>} values null removes @param {{ replace?: boolean }} [how] */
export function setQuery(values, { replace = true } = {}) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  go(location.pathname + (query.size ? `?${query}` : ''), { replace });
}

addEventListener('popstate', () => (place.value = read()));

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || !ours(link, event)) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
});

/** @param {HTMLAnchorElement} link @param {MouseEvent} event */
function ours(link, event) {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
  const inside = link.origin === location.origin && !link.target && !link.download && !/^\/(api|a)\//.test(link.pathname);
  return plain && inside && !link.getAttribute('href')?.startsWith('#');
}
