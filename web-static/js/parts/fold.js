// @ts-check
import { html } from '../vendor/ui.js';
import { Icon } from './icon.js';

/** A part of a form that opens; closed it says what is chosen in it. @param {{ title: string, said?: any, open?: boolean, children?: any }} props */
export function Fold({ title, said, open = false, children }) {
  return html`
    <details class="fold" open=${open || undefined}>
      <summary><span class="grow"><b>${title}</b>${said && html`<small class="mute">${said}</small>`}</span><${Icon} name="chevron-down" /></summary>
      <div class="fold-body stack">${children}</div>
    </details>
  `;
}
