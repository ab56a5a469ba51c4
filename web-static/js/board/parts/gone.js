// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Dialog } from '../../parts/dialog.js';

/** Somebody took it away while it was open here. @param {{ visit: import('../station.js').Station }} props */
export function Gone({ visit }) {
  return html`<${Dialog} title=${t('board.gone')} onClose=${() => visit.shut()}><p>${t('board.gone-text')}</p><//>`;
}
