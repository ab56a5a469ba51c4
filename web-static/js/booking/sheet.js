// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { money } from '../money.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { dayLong, hours, zoned } from '../time.js';
import { Gone } from '../board/parts/gone.js';
import { useDetails } from './details.js';
import { Extras } from './extras.js';
import { History } from './history.js';
import { ASKING, deadlineOf, isOpen, verbsOf } from './life.js';
import { Link } from './link.js';
import { StatusPill } from './status.js';
import { Timer } from './timer.js';
import { VerbButton } from './verb-button.js';

/** Everything about one booking, and everything that can be done with it. @param {{ visit: import('../board/station.js').Station, id: string, row?: any }} props `row`: as it was found, where the page does not show its day */
export function BookingSheet({ visit, id, row }) {
  const state = visit.desk.seen.value;
  const booking = state?.bookings.get(id) ?? row;
  const details = useDetails(booking);
  if (!booking) return html`<${Gone} visit=${visit} />`;
  const until = deadlineOf(booking);
  return html`
    <${Dialog} title=${booking.clientName ?? t('book.held')} class="sheet" atTitle onClose=${() => visit.shut()}>
      <p class="row-wrap"><${StatusPill} booking=${booking} />${until && html`<span class="row mute"><${Icon} name="hourglass" /><${Timer} until=${until} /></span>`}</p>
      <${Facts} booking=${booking} client=${details.client} state=${state} />
      <${Extras} booking=${details.booking} service=${state.services.get(booking.service)} />
      ${visit.rights.value.booking && isOpen(booking) && booking.visit && booking.client && html`<${Link} visit=${visit} booking=${booking} />`}
      ${details.history && html`<${History} items=${details.history} state=${state} />`}
      ${visit.rights.value.booking && html`<${Verbs} visit=${visit} booking=${booking} />`}
    <//>
  `;
}

function Facts({ booking, client, state }) {
  const facts = [
    ['board.service', state.services.get(booking.service)?.name],
    ['board.time', `${dayLong(zoned(booking.startsAt).toPlainDate())}, ${hours(booking)}`],
    ['board.person', state.employees.get(booking.employee)?.name],
    ['staff.phone', client?.phone && html`<a href=${`tel:${client.phone}`}>${client.phone}</a>`],
    ['book.guest', booking.guest],
    ['book.seats', (booking.seats ?? 1) > 1 && booking.seats],
    ['board.price', booking.currency && money(booking.priceMinor, booking.currency)],
    ['book.source', booking.source && booking.source !== 'staff' && t(`book.source.${booking.source}`)],
    ['board.note', booking.note],
    ['board.reason', booking.reason],
  ].filter(([, value]) => value);
  return html`<dl class="board-facts">${facts.map(([key, value]) => html`<dt>${t(key)}</dt><dd>${value}</dd>`)}</dl>`;
}

function Verbs({ visit, booking }) {
  const verbs = verbsOf(booking, visit.now.value);
  return html`
    <div class="row-wrap board-verbs">
      ${verbs.map((verb, index) => html`<${VerbButton} key=${verb} visit=${visit} booking=${booking} verb=${verb} main=${index === 0 && !ASKING.has(verb)} />`)}
      ${booking.client && html`<${Button} icon="user" onClick=${() => visit.open('client', { id: booking.client })}>${t('board.client')}<//>`}
    </div>
  `;
}
