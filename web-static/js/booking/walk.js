// @ts-check
/** Arrows up and down go from one line to the next, within a field with what it found or a list. */

/** @param {KeyboardEvent} event @param {HTMLElement | null} box @param {string} [what] */
export function walk(event, box, what = 'input, .menu-item') {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!by || !box || event.altKey || event.ctrlKey || event.metaKey) return;
  const lines = /** @type {HTMLElement[]} */ ([...box.querySelectorAll(what)]);
  const at = lines.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = lines[at + by];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
