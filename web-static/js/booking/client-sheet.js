// @ts-check
import { html, useEffect, useState } from '../vendor/ui.js';
import { get } from '../api.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { CalendarLink } from '../parts/calendar-link.js';
import { Dialog } from '../parts/dialog.js';
import { Failure } from '../pages/failure.js';
import { moment } from '../time.js';
import { StatusPill } from './status.js';
import { VerbButton } from './verb-button.js';
import { verbsOf } from './life.js';

const SHOWN = 5;

/** A client at a glance: what comes next with the likeliest thing to do, what was last, and one more booking. @param {{ visit: import('../board/station.js').Station, id: string }} props */
export function ClientSheet({ visit, id }) {
  const { client, bookings, problem } = useClient(visit, id);
  const now = visit.now.value;
  const coming = bookings?.filter(one => Date.parse(one.endsAt) > now && one.status !== 'cancelled' && one.status !== 'expired').slice(0, SHOWN) ?? [];
  const past = bookings?.filter(one => !coming.includes(one)).reverse().slice(0, SHOWN) ?? [];
  return html`
    <${Dialog} title=${client?.name ?? t('board.client')} class="sheet" atTitle onClose=${() => visit.shut()}>
      ${problem && html`<${Failure} problem=${problem} />`}
      ${client && html`
        <dl class="board-facts">
          ${client.phone && html`<dt>${t('staff.phone')}</dt><dd><a href=${`tel:${client.phone}`}>${client.phone}</a></dd>`}
          ${client.email && html`<dt>${t('staff.email')}</dt><dd>${client.email}</dd>`}
          ${client.notes && html`<dt>${t('catalogue.notes')}</dt><dd>${client.notes}</dd>`}
        </dl>
        <${Coming} visit=${visit} bookings=${coming} now=${now} />
        <${Past} visit=${visit} bookings=${past} />
        ${visit.rights.value.booking && html`<div class="row-wrap board-verbs">
          <${Button} kind=${coming.length ? undefined : 'primary'} icon="calendar-plus" onClick=${() => visit.open('book', { client })}>${t('board.book')}<//>
          <${Button} icon="log-in" onClick=${() => visit.open('walk-in', { client })}>${t('reception.walk-in')}<//>
        </div>
        <p class="row-wrap"><${CalendarLink} path=${`/clients/${id}/calendar`} client /></p>`}`}
    <//>
  `;
}

function Coming({ visit, bookings, now }) {
  return html`
    <section class="stack-tight"><h3>${t('reception.coming')}</h3>
      ${!bookings.length && html`<p class="mute">${t('reception.nothing-coming')}</p>`}
      <ul class="client-bookings">${bookings.map((booking, index) => html`
        <li key=${booking.id} class="stack-tight"><${One} visit=${visit} booking=${booking} />
          ${index === 0 && visit.rights.value.booking && html`<div class="row-wrap">${verbsOf(booking, now).filter(verb => verb !== 'no-show').map((verb, at) => html`<${VerbButton} key=${verb} visit=${visit} booking=${booking} verb=${verb} main=${at === 0 && verb !== 'cancel' && verb !== 'move'} />`)}</div>`}
        </li>`)}
      </ul>
    </section>
  `;
}

function Past({ visit, bookings }) {
  if (!bookings.length) return null;
  return html`
    <section class="stack-tight"><h3>${t('reception.last')}</h3>
      <ul class="client-bookings">${bookings.map(booking => html`
        <li key=${booking.id} class="row"><${One} visit=${visit} booking=${booking} />
          ${visit.rights.value.booking && html`<${Button} icon="repeat-2" label=${t('reception.again')} onClick=${() => visit.open('book', { client: { id: booking.client, name: booking.clientName }, again: booking })} />`}
        </li>`)}
      </ul>
    </section>
  `;
}

function One({ visit, booking }) {
  const { services, employees } = visit.desk.seen.value;
  return html`
    <button type="button" class="menu-item grow" onClick=${() => visit.open('booking', { id: booking.id, row: booking })}>
      <span class="grow two-lines"><b class="clip">${moment(booking.startsAt)}</b><small class="mute clip">${services.get(booking.service)?.name} · ${employees.get(booking.employee)?.name}</small></span>
      <${StatusPill} booking=${booking} />
    </button>
  `;
}

/** The person and their bookings by time; again when one of them changes. */
function useClient(visit, id) {
  const [found, setFound] = useState(/** @type {{client: any, bookings: any[] | null, problem: any}} */ ({ client: null, bookings: null, problem: null }));
  const known = visit.desk.seen.value.bookings;
  const version = [...known.values()].filter(one => one.client === id).map(one => `${one.id} ${one.version}`).join();
  useEffect(() => {
    const asking = new AbortController();
    Promise.all([get(`/clients/${id}`, {}, asking.signal), get(`/clients/${id}/bookings`, { limit: 20 }, asking.signal)]).then(
      ([client, page]) => setFound({ client, bookings: page.items, problem: null }),
      problem => asking.signal.aborted || setFound({ client: null, bookings: null, problem }),
    );
    return () => asking.abort();
  }, [id, version]);
  return found;
}
