// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Confirm } from '../../parts/dialog.js';
import { dayShort, hours, zoned } from '../../time.js';
import { Gone } from './gone.js';

/** @param {{ visit: import('../visit.js').Visit, entity: 'shift' | 'booking', id: string }} props */
export function Cancel({ visit, entity, id }) {
  const state = visit.desk.seen.value;
  const row = state[`${entity}s`].get(id);
  if (!row) return html`<${Gone} visit=${visit} />`;
  const who = entity === 'booking' ? row.clientName ?? t('board.status.held') : state.employees.get(row.employee)?.name ?? t('board.open-shift');
  const cancel = () => {
    visit.shut();
    visit.order({ verb: `${entity}.cancel`, id }, t(`board.cancelled-${entity}`));
  };
  const what = `${dayShort(zoned(row.startsAt).toPlainDate())}, ${hours(row)}, ${who}`;
  return html`<${Confirm} title=${t(`board.cancel-${entity}`)} text=${t(`board.cancel-${entity}-text`, { what })} action=${t(`board.cancel-${entity}`)} danger onYes=${cancel} onClose=${() => visit.shut()} />`;
}
