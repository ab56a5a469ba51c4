// @ts-check
import { html } from '../vendor/ui.js';
import { Icon } from './icon.js';

/** Nothing here yet, and the next step. @param {{ icon: string, title: string, text?: string, as?: 'h1' | 'h2', children?: any }} props `as`: h1 where it is the whole page */
export function Empty({ icon, title, text, as = 'h2', children }) {
  return html`<div class="empty"><${Icon} name=${icon} /><${as}>${title}<//>${text && html`<p>${text}</p>`}${children}</div>`;
}
