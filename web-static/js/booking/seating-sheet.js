// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { dayLong, hours, zoned } from '../time.js';
import { Gone } from '../board/parts/gone.js';
import { seatingKey, seatingOf } from './seating.js';
import { StatusPill } from './status.js';

/** One start of a group: who comes, and a seat for one more. @param {{ visit: import('../board/station.js').Station, id: string }} props */
export function SeatingSheet({ visit, id }) {
  const state = visit.desk.seen.value;
  const bookings = [...state.bookings.values()].filter(booking => seatingKey(booking) === id);
  if (!bookings.length) return html`<${Gone} visit=${visit} />`;
  const service = state.services.get(bookings[0].service);
  const seating = seatingOf(bookings, service);
  const start = Date.parse(seating.startsAt);
  return html`
    <${Dialog} title=${service.name} class="sheet" atTitle onClose=${() => visit.shut()}>
      <p><span class="pill pill-booking">${t('book.seats-taken', { taken: seating.taken, count: seating.capacity })}</span></p>
      <dl class="board-facts">
        <dt>${t('board.time')}</dt><dd>${dayLong(zoned(seating.startsAt).toPlainDate())}, ${hours(seating)}</dd>
        <dt>${t('board.person')}</dt><dd>${state.employees.get(seating.employee)?.name}</dd>
      </dl>
      <ul class="board-list" aria-label=${t('board.bookings')}>
        ${bookings.map(booking => html`
          <li key=${booking.id}><button type="button" class="menu-item" onClick=${() => visit.open('booking', { id: booking.id })}>
            <span class="grow clip">${booking.clientName ?? t('book.held')}${(booking.seats ?? 1) > 1 ? ` · ${t('book.seats-of', { count: booking.seats })}` : ''}</span><${StatusPill} booking=${booking} />
          </button></li>`)}
      </ul>
      ${visit.rights.value.booking && seating.taken < seating.capacity && html`<div class="row-wrap board-verbs"><${Button} kind="primary" icon="calendar-plus" onClick=${() => visit.open('book', { service: service.id, employee: seating.employee, start })}>${t('book.one-seat')}<//></div>`}
    <//>
  `;
}
