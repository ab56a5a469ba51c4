// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { organisation } from '../state.js';
import { dayLong, hours, price } from '../words.js';
import { localOf } from '../dates.js';
import { zone } from '../state.js';

/** A visit as it stands: when, what, by whom, where and for how much. @param {{ visit: any }} props */
export function VisitCard({ visit }) {
  const { bookings = [], dues = [] } = visit;
  const starts = bookings.map((/** @type {any} */ one) => one.startsAt).sort()[0];
  const ends = bookings.map((/** @type {any} */ one) => one.endsAt).sort().at(-1);
  const total = bookings.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.priceMinor, 0);
  const { address, phone } = organisation.value;
  return html`
    <div class="card visit-card">
      <p class="visit-day">${dayLong(localOf(starts, zone.value).date)}</p>
      <p class="visit-time">${hours(starts, ends)}</p>
      <ul class="lines-list">
        ${bookings.map((/** @type {any} */ one) => html`
          <li key=${one.id}>
            <span class="grow"><b>${one.serviceName}</b><small>${[bookings.length > 1 && hours(one.startsAt, one.endsAt), one.employeeName, one.guest].filter(Boolean).join(' · ')}</small></span>
            <span>${price(one.priceMinor, one.currency)}</span>
          </li>`)}
      </ul>
      <dl class="sum">
        ${bookings.length > 1 && html`<div class="sum-total"><dt>${t('book.total')}</dt><dd>${price(total, bookings[0].currency)}</dd></div>`}
        ${dues.map((/** @type {any} */ due) => html`<div key=${due.kind}><dt>${t(`book.due.${due.kind.replaceAll('_', '-')}`)}</dt><dd>${price(due.amountMinor, due.currency)}</dd></div>`)}
      </dl>
      <p class="mute">${[organisation.value.name, address].filter(Boolean).join(', ')}${phone && html`<br /><a href=${`tel:${phone}`}>${phone}</a>`}</p>
    </div>
  `;
}
