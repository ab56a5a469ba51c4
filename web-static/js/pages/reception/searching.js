// @ts-check
/** Whoever begins to type, searches: `/`, a letter or a digit goes into the search field, unless somebody writes elsewhere. */

export const FIELD = 'client-search';

/** @returns {() => void} takes it away */
export function searching() {
  const ending = new AbortController();
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1 || event.key === ' ' || isBusy(event.target)) return;
    if (event.key === '/') event.preventDefault();
    document.getElementById(FIELD)?.focus();
  }, { signal: ending.signal });
  return () => ending.abort();
}

function isBusy(target) {
  return Boolean(document.querySelector('dialog[open], [popover]:popover-open')) || (target instanceof Element && Boolean(target.closest('input, textarea, select, [contenteditable]')));
}
