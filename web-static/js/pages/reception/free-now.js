// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Avatar } from '../../parts/avatar.js';
import { clock } from '../../time.js';

/** Who could take somebody at once, and until when. @param {{ visit: import('./desk.js').Reception }} props */
export function FreeNow({ visit }) {
  if (!visit.isToday.value) return null;
  const free = visit.free.value;
  const may = visit.rights.value.booking;
  return html`
    <section class="panel" aria-labelledby="free-now">
      <h2 id="free-now">${t('reception.free')} <span class="mute">${free.length}</span></h2>
      ${!free.length && html`<p class="mute">${t('reception.none-free')}</p>`}
      <ul>${free.map(({ employee, until }) => html`
        <li key=${employee.id}><button type="button" class="menu-item" disabled=${!may} onClick=${() => visit.open('walk-in', { employee: employee.id })}>
          <${Avatar} name=${employee.name} id=${employee.id} /><span class="grow clip">${employee.name}</span><small class="mute">${t('my.until', { time: clock(new Date(until).toISOString()) })}</small>
        </button></li>`)}
      </ul>
    </section>
  `;
}
