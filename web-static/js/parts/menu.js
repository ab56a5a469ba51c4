// @ts-check
/** A menu on a native popover: closes by itself, arrows walk through it. */
import { html, useId, useRef, useState } from '../vendor/ui.js';

/**
 * @param {{ label: string, button: any, class?: string, children?: any }} props `button` is what the trigger shows
 */
export function Menu({ label, button, class: look = 'button button-plain', children }) {
  const id = useId();
  const trigger = useRef(/** @type {HTMLElement | null} */ (null));
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const [open, setOpen] = useState(false);
  /** @param {any} event */
  const toggled = (event) => {
    const opened = event.newState === 'open';
    setOpen(opened);
    if (!opened || !box.current || !trigger.current) return;
    put(box.current, trigger.current.getBoundingClientRect());
    items(box.current)[0]?.focus();
  };
  const close = () => box.current?.hidePopover();
  return html`
    <button type="button" class=${look} ref=${trigger} popovertarget=${id} aria-haspopup="menu" aria-expanded=${open} aria-label=${label}>${button}</button>
    <div id=${id} ref=${box} class="menu" popover="auto" role="menu" aria-label=${label} onToggle=${toggled} onKeyDown=${walk} onClick=${(/** @type {any} */ event) => event.target.closest('.menu-item') && close()}>${children}</div>
  `;
}

/** @param {HTMLElement} box @param {DOMRect} at */
function put(box, at) {
  const start = Math.min(Math.max(8, at.right - box.offsetWidth), innerWidth - box.offsetWidth - 8);
  const below = at.bottom + 4 + box.offsetHeight <= innerHeight || at.top < box.offsetHeight;
  box.style.left = `${start}px`;
  box.style.top = `${below ? at.bottom + 4 : at.top - box.offsetHeight - 4}px`;
}

/** @param {HTMLElement} box @returns {any[]} those on screen: some are only for small ones */
const items = (box) => Array.from(box.querySelectorAll('.menu-item')).filter((item) => item.checkVisibility());

/** @param {KeyboardEvent} event */
function walk(event) {
  const list = items(/** @type {HTMLElement} */ (event.currentTarget));
  const at = list.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  list.at(next % list.length)?.focus();
}
