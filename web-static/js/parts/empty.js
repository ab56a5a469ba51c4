// @ts-check
import { html } from '../vendor/ui.js';
import { Icon } from './icon.js';

/** Nothing here yet, and the next step. @param {{ icon: string, title: string, text?: string, children?: any }} props */
export function Empty({ icon, title, text, children }) {
  return html`<div class="empty"><${Icon} name=${icon} /><h3>${title}</h3>${text && html`<p>${text}</p>`}${children}</div>`;
}
