// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Icon } from './icon.js';

/** @typedef {{ label: string, theirs: string, mine: string }} Difference */

/** Somebody was faster: what stands now and what I wanted, side by side. @param {{ differences: Difference[] }} props */
export function Overtaken({ differences }) {
  return html`
    <div class="notice notice-warn" role="alert">
      <${Icon} name="triangle-alert" />
      <div class="stack-tight">
        <p>${t('edit.overtaken')}</p>
        ${differences.map(({ label, theirs, mine }) => html`
          <dl key=${label} class="versions">
            <dt>${label}</dt>
            <dd><small>${t('board.stands-now')}</small>${theirs || '–'}</dd>
            <dd><small>${t('board.yours')}</small>${mine || '–'}</dd>
          </dl>`)}
      </div>
    </div>
  `;
}
