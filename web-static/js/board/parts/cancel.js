// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Confirm } from '../../parts/dialog.js';
import { Field } from '../../parts/form.js';
import { dayShort, hours, zoned } from '../../time.js';
import { Gone } from './gone.js';

/** @param {{ visit: import('../station.js').Station, entity: 'shift' | 'booking', id: string, row?: any }} props `row`: as it was found, where the page does not show its day */
export function Cancel({ visit, entity, id, row: found }) {
  const [reason, setReason] = useState('');
  const state = visit.desk.seen.value;
  const row = state[`${entity}s`].get(id) ?? found;
  if (!row) return html`<${Gone} visit=${visit} />`;
  const booking = entity === 'booking';
  const who = booking ? row.clientName ?? t('board.status.held') : state.employees.get(row.employee)?.name ?? t('board.open-shift');
  const cancel = () => {
    visit.shut();
    visit.order({ verb: `${entity}.cancel`, id, ...(reason.trim() && { body: { reason: reason.trim() } }) }, t(`board.cancelled-${entity}`));
  };
  const what = `${dayShort(zoned(row.startsAt).toPlainDate())}, ${hours(row)}, ${who}`;
  return html`
    <${Confirm} title=${t(`board.cancel-${entity}`)} text=${t(`board.cancel-${entity}-text`, { what })} action=${t(`board.cancel-${entity}`)} danger onYes=${cancel} onClose=${() => visit.shut()}>
      ${booking && html`<${Field} name="reason" label=${t('book.reason-cancel')} value=${reason} maxlength="500" onValue=${setReason} />`}
    <//>
  `;
}
