// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { toast } from './toast.js';

/** The link by which a person chooses a password. It is shown once. @param {{ done: string, code?: string, onClose: () => void }} props */
export function InvitationLink({ done, code, onClose }) {
  const link = code && `${location.origin}/invitation#${code}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '');
    toast({ text: t('invitation.copied'), icon: 'copy' });
  };
  return html`
    <p class="notice notice-good"><${Icon} name="circle-check" />${done}</p>
    ${link && html`<div class="field"><label for="invitation-link">${t('invitation.link')}</label><input id="invitation-link" class="input" readonly value=${link} onFocus=${(/** @type {any} */ event) => event.currentTarget.select()} /><small>${t('invitation.once')}</small></div>`}
    <div class="dialog-foot">
      ${link && navigator.clipboard && html`<${Button} icon="copy" onClick=${copy}>${t('action.copy')}<//>`}
      <${Button} kind="primary" onClick=${onClose}>${t('action.close')}<//>
    </div>
  `;
}
