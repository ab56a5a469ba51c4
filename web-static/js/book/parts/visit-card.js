// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { localOf } from '../dates.js';
import { organisation, zone } from '../state.js';
import { dayLong, hours, price } from '../words.js';

/** A visit as it stands: when, what, by whom, where and for how much. @param {{ visit: any }} props */
export function VisitCard({ visit }) {
  const { bookings = [], dues = [] } = visit;
  const starts = bookings.map((/** @type {any} */ one) => one.startsAt).sort()[0];
  const ends = bookings.map((/** @type {any} */ one) => one.endsAt).sort().at(-1);
  const { address, phone } = organisation.value;
  return html`
    <div class="card visit-card">
      <p class="visit-day">${dayLong(localOf(starts, zone.value).date)}</p>
      <p class="visit-time">${hours(starts, ends)}</p>
      <${Booked} bookings=${bookings} />
      <dl class="sum">
        ${bookings.length > 1 && html`<div class="sum-total"><dt>${t('book.total')}</dt><dd>${price(costOf(bookings), bookings[0].currency)}</dd></div>`}
        ${summed(dues).map((/** @type {any} */ due) => html`<div key=${due.kind}><dt>${t(`book.due.${due.kind.replaceAll('_', '-')}`)}</dt><dd>${price(due.amountMinor, due.currency)}</dd></div>`)}
      </dl>
      <p class="mute">${[organisation.value.name, address].filter(Boolean).join(', ')}${phone && html`<br /><a href=${`tel:${phone}`}>${phone}</a>`}</p>
    </div>
  `;
}

/** @param {any[]} bookings @returns {number} minor units */
export const costOf = (bookings) => bookings.reduce((sum, one) => sum + one.priceMinor, 0);

/** One line for each kind: every booking of a visit has dues of its own. @param {any[]} dues @returns {any[]} */
function summed(dues) {
  const kinds = new Map();
  for (const due of dues) kinds.set(due.kind, { ...due, amountMinor: due.amountMinor + (kinds.get(due.kind)?.amountMinor ?? 0) });
  return [...kinds.values()];
}

/** What is booked, by whom and at which price. @param {{ bookings: any[] }} props */
export const Booked = ({ bookings }) => html`
  <ul class="lines-list">
    ${bookings.map((one) => html`
      <li key=${one.id}>
        <span class="grow"><b>${one.serviceName}</b><small>${[bookings.length > 1 && hours(one.startsAt, one.endsAt), one.employeeName, one.seats > 1 && t('book.for-people', { count: one.seats }), one.guest].filter(Boolean).join(' · ')}</small></span>
        <span>${price(one.priceMinor, one.currency)}</span>
      </li>`)}
  </ul>
`;
