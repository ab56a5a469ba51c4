// @ts-check
import { html, useId } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';

/**
 * A labelled input; what is wrong with it stands below and is read with it.
 * @param {{ label: string, value: string, onInput: (value: string) => void, wrong?: string, hint?: string, optional?: boolean, rows?: number } & Record<string, any>} props
 */
export function Field({ label, value, onInput, wrong, hint, optional, rows, ...rest }) {
  const id = useId();
  const shared = {
    ...rest, id, value, class: 'input', 'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': wrong || hint ? `${id}-note` : undefined,
    onInput: (/** @type {any} */ event) => onInput(event.currentTarget.value),
  };
  return html`
    <div class="field">
      <label for=${id}>${label}${optional && html` <small>${t('book.optional')}</small>`}</label>
      ${rows ? html`<textarea ...${shared} rows=${rows}></textarea>` : html`<input ...${shared} />`}
      <${Note} id=${`${id}-note`} wrong=${wrong} hint=${hint} />
    </div>
  `;
}

/** @param {{ id: string, wrong?: string, hint?: string }} props */
export const Note = ({ id, wrong, hint }) => (wrong
  ? html`<p class="wrong" id=${id}><${Icon} name="circle-alert" />${wrong}</p>`
  : hint ? html`<small id=${id}>${hint}</small>` : null);
