// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { hours, dayNear, zoned } from '../../time.js';
import { Timer } from '../../booking/timer.js';
import { VerbButton } from '../../booking/verb-button.js';

/** Clients who wait for a yes or no; the first to run out on top. @param {{ visit: import('./desk.js').Reception }} props */
export function Requests({ visit }) {
  const { requests } = visit.day.value;
  if (!requests.length) return null;
  const sorted = [...requests].sort((a, b) => Date.parse(a.requestedUntil ?? a.startsAt) - Date.parse(b.requestedUntil ?? b.startsAt));
  return html`
    <section class="requests" aria-labelledby="requests">
      <h2 id="requests" class="row"><${Icon} name="hourglass" />${t('reception.requests')} <span class="count">${requests.length}</span></h2>
      <ul>${sorted.map(booking => html`<${Request} key=${booking.id} visit=${visit} booking=${booking} />`)}</ul>
    </section>
  `;
}

function Request({ visit, booking }) {
  const { services, employees } = visit.desk.seen.value;
  const day = dayNear(zoned(booking.startsAt).toPlainDate());
  return html`
    <li class="request">
      <button type="button" class="arrival-main" onClick=${() => visit.open('booking', { id: booking.id, row: booking })}>
        <span class="grow two-lines"><b class="clip">${booking.clientName}</b><small class="clip">${day}, ${hours(booking)} · ${services.get(booking.service)?.name} · ${employees.get(booking.employee)?.name}</small></span>
        ${booking.requestedUntil && html`<small class="row mute"><${Timer} until=${booking.requestedUntil} /></small>`}
      </button>
      ${visit.rights.value.booking && html`<div class="row arrival-verbs"><${VerbButton} visit=${visit} booking=${booking} verb="confirm" main aria-label=${t('reception.confirm-of', { name: booking.clientName })} /><${VerbButton} visit=${visit} booking=${booking} verb="decline" aria-label=${t('reception.decline-of', { name: booking.clientName })} /></div>`}
    </li>
  `;
}
