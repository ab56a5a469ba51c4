// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { Menu } from '../../parts/menu.js';
import { clock, duration, minutesOf } from '../../time.js';
import { ASKING, ICONS, minutesLate, verbsOf } from '../../booking/life.js';
import { StatusPill } from '../../booking/status.js';
import { act, VerbButton } from '../../booking/verb-button.js';

/** One client of the day: when, who, for what, with whom, and what is likely next. @param {{ visit: import('./desk.js').Reception, booking: any, main: boolean, stop: boolean, onFocus: () => void }} props `main`: it is their turn */
export function Arrival({ visit, booking, main, stop, onFocus }) {
  const { services, employees } = visit.desk.seen.value;
  const late = visit.isToday.value ? minutesLate(booking, visit.now.value) : 0;
  const about = [services.get(booking.service)?.name, employees.get(booking.employee)?.name, duration(minutesOf(booking)), (booking.seats ?? 1) > 1 && t('book.seats-of', { count: booking.seats }), booking.guest && t('reception.for', { name: booking.guest })].filter(Boolean).join(' · ');
  const verbs = visit.rights.value.booking && !booking.pending ? verbsOf(booking, visit.now.value) : [];
  const at = stop ? 0 : -1;
  const first = verbs.find(verb => !ASKING.has(verb));
  const rest = verbs.filter(verb => verb !== first);
  return html`
    <li class=${`arrival is-${booking.status}`} onFocusIn=${onFocus}>
      <button type="button" class="arrival-main" tabindex=${at} onClick=${() => visit.open('booking', { id: booking.id })}>
        <time>${clock(booking.startsAt)}</time>
        <span class="grow two-lines"><b class="clip">${booking.clientName}</b><small class="clip">${about}</small></span>
        ${late >= 5 && html`<span class="pill pill-warn"><${Icon} name="clock" />${t('reception.late', { time: duration(late) })}</span>`}
        <${StatusPill} booking=${booking} />
      </button>
      <div class="row arrival-verbs">
        ${first && html`<${VerbButton} visit=${visit} booking=${booking} verb=${first} main=${main && first === 'check-in'} tabindex=${at} aria-label=${t(`reception.of.${first}`, { name: booking.clientName })} />`}
        ${rest.length > 0 && html`<${More} visit=${visit} booking=${booking} verbs=${rest} />`}
      </div>
    </li>
  `;
}

function More({ visit, booking, verbs }) {
  return html`
    <${Menu} label=${t('reception.more', { name: booking.clientName })} button=${html`<${Icon} name="ellipsis" />`} class="button button-plain button-icon">
      ${verbs.map(verb => html`<button key=${verb} type="button" role="menuitem" class="menu-item" onClick=${() => act(visit, booking, verb)}><${Icon} name=${ICONS[verb]} />${t(`book.verb.${verb}`)}</button>`)}
    <//>
  `;
}
