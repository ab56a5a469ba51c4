// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { money } from '../../money.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { dayLong, hours, zoned } from '../../time.js';
import { Gone } from './shift.js';

const OPEN = new Set(['held', 'requested', 'confirmed', 'checked_in']);

/** @param {{ visit: import('../visit.js').Visit, id: string }} props */
export function BookingSheet({ visit, id }) {
  const state = visit.desk.seen.value;
  const booking = state?.bookings.get(id);
  if (!booking) return html`<${Gone} visit=${visit} />`;
  const facts = [
    ['board.service', state.services.get(booking.service)?.name],
    ['board.time', `${dayLong(zoned(booking.startsAt).toPlainDate())}, ${hours(booking)}`],
    ['board.person', state.employees.get(booking.employee)?.name],
    ['board.price', booking.currency && money(booking.priceMinor, booking.currency)],
    ['board.note', booking.note],
  ].filter(([, value]) => value);
  return html`
    <${Dialog} title=${booking.clientName ?? t('board.booking')} class="sheet" atTitle onClose=${() => visit.shut()}>
      <p><span class="pill">${t(`board.status.${booking.status}`)}</span></p>
      <dl class="board-facts">${facts.map(([key, value]) => html`<dt>${t(key)}</dt><dd>${value}</dd>`)}</dl>
      ${visit.rights.value.booking && OPEN.has(booking.status) && html`<${Verbs} visit=${visit} id=${id} />`}
    <//>
  `;
}

function Verbs({ visit, id }) {
  const order = (verb, done) => () => {
    visit.shut();
    visit.order({ verb, id }, t(done));
  };
  const ask = name => () => visit.open(name, { entity: 'booking', id });
  return html`
    <div class="row-wrap board-verbs">
      <${Button} icon="check" onClick=${order('booking.complete', 'board.completed')}>${t('board.complete')}<//>
      <${Button} icon="arrow-right" onClick=${ask('move')}>${t('board.move-to')}<//>
      <${Button} icon="calendar-x" onClick=${order('booking.no-show', 'board.missed')}>${t('board.no-show')}<//>
      <${Button} kind="danger" icon="trash-2" onClick=${ask('cancel')}>${t('board.cancel-booking')}<//>
    </div>
  `;
}
