// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';

/** @type {Record<string, [string, string]>} */
export const LOOKS = { approved: ['good', 'circle-check'], pending: ['warn', 'hourglass'], rejected: ['bad', 'circle-x'], suspended: ['bad', 'lock'] };

/** Where the organisation stands with the administrators. @param {{ org: any }} props */
export function Status({ org }) {
  const [look, icon] = LOOKS[org.status] ?? ['', 'info'];
  return html`<span class=${`pill pill-${look}`}><${Icon} name=${icon} />${t(`admin.status.${org.status}`)}</span>`;
}

/** The same, with what it means and why. @param {{ org: any }} props */
export function StatusNotice({ org }) {
  const [look, icon] = LOOKS[org.status] ?? ['', 'info'];
  return html`
    <div class=${`notice notice-${look}`}>
      <${Icon} name=${icon} />
      <div class="stack-tight">
        <strong>${t(`admin.status.${org.status}`)}</strong>
        <p>${t(`cabinet.status.${org.status}`)}</p>
        ${org.statusReason && html`<p>${t('cabinet.reason', { reason: org.statusReason })}</p>`}
      </div>
    </div>
  `;
}
