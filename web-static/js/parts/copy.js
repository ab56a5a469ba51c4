// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from './button.js';
import { toast } from './toast.js';

/** A text to take along: read, selected at once, copied by a button. @param {{ id: string, label: string, text: string, hint?: string, long?: boolean, beside?: any }} props */
export function Copy({ id, label, text, hint, long = false, beside }) {
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast({ text: t('copy.done'), icon: 'copy' });
  };
  const select = (/** @type {any} */ event) => event.currentTarget.select();
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <div class="copy">
        ${long
          ? html`<textarea id=${id} class="input code" rows="4" readonly spellcheck="false" value=${text} aria-describedby=${hint && `${id}-hint`} onFocus=${select} />`
          : html`<input id=${id} class="input" readonly value=${text} aria-describedby=${hint && `${id}-hint`} onFocus=${select} />`}
        ${navigator.clipboard && html`<${Button} icon="copy" label=${t('copy.of', { label })} onClick=${copy} />`}
        ${beside}
      </div>
      ${hint && html`<small id=${`${id}-hint`}>${hint}</small>`}
    </div>
  `;
}
