// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { clock } from '../../time.js';
import { Timer } from '../../booking/timer.js';

/** Times that somebody is booking right now. @param {{ visit: import('./desk.js').Reception }} props */
export function Holds({ visit }) {
  const { holds } = visit.day.value;
  if (!holds.length) return null;
  const { services, employees } = visit.desk.seen.value;
  return html`
    <section class="panel" aria-labelledby="holds">
      <h2 id="holds">${t('reception.holds')} <span class="mute">${holds.length}</span></h2>
      <ul>${holds.map(booking => html`
        <li key=${booking.id}><button type="button" class="menu-item hold-line" onClick=${() => visit.open('booking', { id: booking.id })}>
          <${Icon} name="lock" /><b>${clock(booking.startsAt)}</b><span class="grow clip">${booking.clientName ?? services.get(booking.service)?.name} · ${employees.get(booking.employee)?.name}</span>
          ${booking.heldUntil && html`<${Timer} until=${booking.heldUntil} />`}
        </button></li>`)}
      </ul>
    </section>
  `;
}
