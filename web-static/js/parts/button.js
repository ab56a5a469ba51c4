// @ts-check
import { html } from '../vendor/ui.js';
import { Icon } from './icon.js';

/**
 * @typedef {object} ButtonProps
 * @property {'primary' | 'danger' | 'plain'} [kind]
 * @property {string} [icon]
 * @property {string} [label] for a button that shows only its icon
 * @property {boolean} [busy] keeps its place and focus, does nothing
 * @property {string} [href] a link that looks like a button
 * @property {string} [class]
 * @property {any} [children]
 */

/** @param {ButtonProps & Record<string, any>} props */
export function Button({ kind, icon, label, busy = false, href, class: extra, children, onClick, ...rest }) {
  const look = ['button', kind && `button-${kind}`, label && !children && 'button-icon', extra].filter(Boolean).join(' ');
  const inside = html`${icon || busy ? html`<${Icon} name=${busy ? 'refresh-cw' : icon} />` : null}${children}`;
  if (href) return html`<a class=${look} href=${href} aria-label=${label} ...${rest}>${inside}</a>`;
  /** @param {MouseEvent} event */
  const press = (event) => (busy ? event.preventDefault() : onClick?.(event));
  return html`<button type="button" ...${rest} class=${look} aria-label=${label ?? rest['aria-label']} title=${label} aria-busy=${busy || undefined} aria-disabled=${busy || undefined} onClick=${press}>${inside}</button>`;
}
