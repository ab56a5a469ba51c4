// @ts-check
import { html, useSignal } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { move } from '../api.js';
import { TimePicker } from '../parts/time-picker.js';
import { Title } from '../parts/title.js';
import { localOf } from '../dates.js';
import { organisation, visit, zone } from '../state.js';
import { moment } from '../words.js';

/** Another time for the same services with the same people. @param {{ link: string, onClose: () => void, onDone: (visit: any) => void }} props */
export function Move({ link, onClose, onDone }) {
  const { bookings } = visit.value;
  const first = bookings[0];
  const day = useSignal(localOf(first.startsAt, zone.value).date);
  return html`
    <section class="step">
      <${Title} onBack=${onClose}>${t('book.move-title')}<//>
      <p class="mute">${t('book.move-text', { moment: moment(first.startsAt) })}</p>
      <${TimePicker} query=${{ ...question(organisation.value.slug, bookings), moving: { link, startsAt: first.startsAt } }} day=${day} onTake=${async (/** @type {string} */ startsAt) => onDone(await move(link, startsAt))} />
    </section>
  `;
}

/** Bookings of one service at one start are people of one visit. @param {string} slug @param {any[]} bookings @returns {import('../api.js').Query} */
function question(slug, bookings) {
  const ordered = [...bookings].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const rows = ordered.filter((one, index) => ordered.findIndex((each) => each.service === one.service) === index);
  const people = ordered.filter((one) => one.service === rows[0].service).length;
  return {
    slug,
    services: rows.map((one) => one.service),
    employees: rows.map((one) => (people > 1 ? null : one.employee)),
    seats: Math.max(people, rows[0].seats ?? 1),
  };
}
