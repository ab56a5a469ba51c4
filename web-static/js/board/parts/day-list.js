// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Avatar } from '../../parts/avatar.js';
import { Icon } from '../../parts/icon.js';
import { clock, hours, weekday } from '../../time.js';
import { plusDays } from '../calendar.js';

/** The board on a phone: one day as a list by time and person; the timeline is a line of faces. @param {{ visit: import('../visit.js').Visit }} props */
export function DayList({ visit }) {
  const state = visit.desk.seen.value;
  const shifts = state ? shiftsOn(visit) : [];
  const entries = state ? [...shifts, ...looseOn(visit, shifts)].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)) : [];
  return html`
    <div class="day">
      <${Week} visit=${visit} />
      <${Faces} shifts=${shifts} state=${state} />
      ${state && !entries.length && html`<p class="empty">${t('board.nothing')}</p>`}
      <ul class="day-list">${entries.map(row => (row.service ? html`<li key=${row.id}><${Booked} booking=${row} visit=${visit} /></li>` : html`<${Entry} key=${row.id} shift=${row} visit=${visit} />`))}</ul>
    </div>
  `;
}

function shiftsOn(visit) {
  const { date, skill, person } = visit.shown.value;
  const calendar = visit.calendar.value;
  const [from, to] = [calendar.startOf(date), calendar.startOf(plusDays(date, 1))];
  const { shifts, employees } = visit.desk.seen.value;
  const name = shift => employees.get(shift.employee)?.name ?? '';
  return [...shifts.values()]
    .filter(shift => Date.parse(shift.endsAt) > from && Date.parse(shift.startsAt) < to && (!skill || shift.skill === skill) && (!person || shift.employee === person))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || name(a).localeCompare(name(b)));
}

/** Bookings of people who work by their hours, without a shift around. */
function looseOn(visit, shifts) {
  const { date, skill, person } = visit.shown.value;
  const calendar = visit.calendar.value;
  const [from, to] = [calendar.startOf(date), calendar.startOf(plusDays(date, 1))];
  const state = visit.desk.seen.value;
  const within = new Set(shifts.flatMap(shift => bookingsIn(shift, state).map(booking => booking.id)));
  return [...state.bookings.values()].filter(booking => !within.has(booking.id) && Date.parse(booking.startsAt) >= from && Date.parse(booking.startsAt) < to && !skill && (!person || booking.employee === person));
}

function Booked({ booking, visit, alone = true }) {
  const { services, employees } = visit.desk.seen.value;
  const what = [booking.clientName ?? t('board.status.held'), services.get(booking.service)?.name, alone && employees.get(booking.employee)?.name].filter(Boolean).join(' · ');
  return html`<button type="button" class=${`day-booking is-${booking.status}`} onClick=${() => visit.open('booking', { id: booking.id })}><b>${clock(booking.startsAt)}</b><span class="clip">${what}</span></button>`;
}

function Week({ visit }) {
  const monday = visit.calendar.value.monday(visit.shown.value.date);
  const days = Array.from({ length: 7 }, (_, day) => plusDays(monday, day));
  return html`
    <div class="day-week" role="group" aria-label=${t('board.go-to')}>
      ${days.map(date => {
        const day = Temporal.PlainDate.from(date);
        return html`<button type="button" key=${date} aria-current=${date === visit.shown.value.date ? 'date' : undefined} class=${date === visit.today.value ? 'is-today' : undefined} onClick=${() => visit.show({ date })}><small>${weekday(day)}</small><b>${day.day}</b></button>`;
      })}
    </div>
  `;
}

function Faces({ shifts, state }) {
  const people = [...new Set(shifts.map(shift => shift.employee).filter(Boolean))].map(id => state.employees.get(id)).filter(Boolean);
  if (!people.length) return null;
  return html`<div class="avatars day-faces" role="img" aria-label=${t('board.at-work', { names: people.map(person => person.name).join(', ') })}>${people.map(person => html`<${Avatar} key=${person.id} name=${person.name} id=${person.id} />`)}</div>`;
}

function Entry({ shift, visit }) {
  const state = visit.desk.seen.value;
  const employee = state.employees.get(shift.employee);
  const skill = state.skills.get(shift.skill)?.name;
  const held = bookingsIn(shift, state);
  return html`
    <li>
      <button type="button" class=${`day-entry ${employee ? '' : 'is-open'} is-${shift.status}`} onClick=${() => visit.open('shift', { id: shift.id })}>
        <time>${hours(shift)}</time>
        ${employee ? html`<${Avatar} name=${employee.name} id=${employee.id} />` : html`<${Icon} name="hand" />`}
        <span class="grow"><b class="clip">${employee?.name ?? t('board.open-shift')}</b><small class="clip">${[skill, shift.status === 'draft' && t('board.status.draft')].filter(Boolean).join(' · ')}</small></span>
      </button>
      ${held.map(booking => html`<${Booked} key=${booking.id} booking=${booking} visit=${visit} alone=${false} />`)}
    </li>
  `;
}

function bookingsIn(shift, state) {
  if (!shift.employee) return [];
  const [start, end] = [Date.parse(shift.startsAt), Date.parse(shift.endsAt)];
  return [...state.bookings.values()]
    .filter(booking => booking.employee === shift.employee && Date.parse(booking.startsAt) < end && Date.parse(booking.endsAt) > start)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
