// @ts-check
import { html, useEffect, useId, useRef } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from './button.js';

const FIRST = ':is(input, select, textarea, button):not([tabindex="-1"], :disabled)';

/**
 * A native modal dialog: present while it is drawn. Focus goes in, stays in, and comes back. A press beside it closes it,
 * unless it holds a form: nobody loses what they typed by a slip.
 * @param {{ title: string, onClose: () => void, children?: any, class?: string, atTitle?: boolean }} props `atTitle`: it is there to be read first, so no control has the focus
 */
export function Dialog({ title, onClose, children, class: extra = '', atTitle = false }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    const first = atTitle ? dialog?.querySelector('h2') : dialog?.querySelector('.dialog-body')?.querySelector(FIRST);
    /** @type {HTMLElement | null | undefined} */ (first)?.focus();
    return () => {
      dialog?.close();
      const lost = !document.activeElement || document.activeElement === document.body; // it was taken away before it could close
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  /** @param {Event} event */
  const cancel = (event) => {
    event.preventDefault();
    onClose();
  };
  /** @param {MouseEvent} event */
  const outside = (event) => event.target === box.current && !box.current?.querySelector('form') && onClose();
  return html`
    <dialog ref=${box} class=${`dialog ${extra}`} aria-labelledby=${id} onCancel=${cancel} onMouseDown=${outside}>
      <div class="dialog-head">
        <h2 id=${id} tabindex="-1">${title}</h2>
        <${Button} kind="plain" icon="x" label=${t('action.close')} onClick=${onClose} />
      </div>
      <div class="dialog-body">${children}</div>
    </dialog>
  `;
}

/** @param {{ title: string, text: string, action: string, danger?: boolean, busy?: boolean, onYes: () => void, onClose: () => void, children?: any }} props */
export function Confirm({ title, text, action, danger = false, busy = false, onYes, onClose, children }) {
  return html`
    <${Dialog} title=${title} onClose=${onClose}>
      <p>${text}</p>
      ${children}
      <div class="dialog-foot">
        <${Button} onClick=${onClose}>${t('action.cancel')}<//>
        <${Button} kind=${danger ? 'danger' : 'primary'} busy=${busy} onClick=${onYes}>${action}<//>
      </div>
    <//>
  `;
}
