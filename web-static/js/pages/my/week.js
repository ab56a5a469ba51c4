// @ts-check
/** My week, day under day, like a timetable. */
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { dateRange, dayLong, duration, hours, minutesOf, today, weekday, zoned } from '../../time.js';
import { ticking } from '../../clock.js';
import { Button } from '../../parts/button.js';
import { comers, mine, next, offerOf } from './shifts.js';

const WEEKS = { back: -1, ahead: 4 };

/** @param {{ state: import('./shifts.js').State, me: string, onOffer: (shift: import('./shifts.js').Shift) => void }} props */
export function Week({ state, me, onOffer }) {
  const [shown, setShown] = useState(() => weeksToNext(state, me));
  const monday = mondayOf(today()).add({ weeks: shown });
  const days = Array.from({ length: 7 }, (_, index) => monday.add({ days: index }));
  const all = mine(state, me);
  const clients = comers(state, me);
  const shifts = all.filter((shift) => days.some((day) => day.equals(zoned(shift.startsAt).toPlainDate())));
  const total = shifts.reduce((sum, shift) => sum + minutesOf(shift), 0);
  return html`
    <section class="section" aria-labelledby="week-title">
      <div class="row week-head">
        <h2 id="week-title" class="grow" aria-live="polite">${shown === 0 ? t('my.week') : dateRange(days[0], days[6])}</h2>
        <span class="mute">${total ? duration(total) : ''}</span>
        <${Button} kind="plain" icon="chevron-left" label=${t('my.week-before')} disabled=${shown <= WEEKS.back} onClick=${() => setShown(shown - 1)} />
        <${Button} kind="plain" icon="chevron-right" label=${t('my.week-after')} disabled=${shown >= WEEKS.ahead} onClick=${() => setShown(shown + 1)} />
      </div>
      <ol class="week">${days.map((day) => html`<${Day} key=${day.toString()} day=${day} shifts=${shifts.filter((shift) => zoned(shift.startsAt).toPlainDate().equals(day))} clients=${clients.filter((booking) => zoned(booking.startsAt).toPlainDate().equals(day))} state=${state} me=${me} onOffer=${onOffer} />`)}</ol>
    </section>
  `;
}

/** @param {Temporal.PlainDate} day */
const mondayOf = (day) => day.subtract({ days: day.dayOfWeek - 1 });

/** Where the rest of this week is free, what comes next is of more use. @param {import('./shifts.js').State} state @param {string} me */
function weeksToNext(state, me) {
  const now = ticking.peek();
  const coming = [next(state, me, now), comers(state, me).find((booking) => Date.parse(booking.endsAt) > now)].flatMap((one) => (one ? [one.startsAt] : [])).sort()[0];
  if (!coming) return 0;
  const days = mondayOf(today()).until(zoned(coming).toPlainDate()).days;
  return Math.min(WEEKS.ahead, Math.max(0, Math.floor(days / 7)));
}

/** @param {any} props */
function Day({ day, shifts, clients, state, me, onOffer }) {
  const isToday = day.equals(today());
  return html`
    <li class=${isToday ? 'my-day my-day-today' : 'my-day'} aria-current=${isToday ? 'date' : undefined}>
      <span class="my-day-date" aria-hidden="true"><small>${weekday(day)}</small><b>${day.day}</b></span>
      <span class="sr">${dayLong(day)}</span>
      <div class="grow stack-tight">
        ${shifts.length ? shifts.map((/** @type {any} */ shift) => html`<${Own} key=${shift.id} shift=${shift} state=${state} me=${me} onOffer=${onOffer} />`) : !clients.length && html`<span class="my-day-free">${t('my.free')}</span>`}
        ${clients.length > 0 && html`<ul class="my-clients" aria-label=${t('my.clients')}>${clients.map((/** @type {any} */ booking) => html`<${Client} key=${booking.id} booking=${booking} state=${state} />`)}</ul>`}
      </div>
    </li>
  `;
}

/** @param {any} props */
const Client = ({ booking, state }) => html`
  <li class=${Date.parse(booking.endsAt) <= ticking.value ? 'own-over' : ''}>
    <b>${hours(booking)}</b> <span class="grow">${[state.services.get(booking.service)?.name, booking.guest || booking.clientName].filter(Boolean).join(' · ')}</span>
  </li>
`;

/** @param {any} props */
function Own({ shift, state, me, onOffer }) {
  const offered = offerOf(state, shift.id, me);
  const skill = state.skills.get(shift.skill)?.name ?? '';
  const over = Date.parse(shift.endsAt) <= ticking.value;
  const begun = Date.parse(shift.startsAt) <= ticking.value;
  return html`
    <div class=${`own ${over ? 'own-over' : ''} ${offered ? 'own-offered' : ''}`}>
      <span class="grow"><b>${hours(shift)}</b><br /><small>${[skill, shift.label].filter(Boolean).join(' · ')}</small></span>
      ${offered ? html`<a class="pill pill-open" href="/my/offers">${t('my.offered')}</a>` : !begun && html`<${Button} kind="plain" icon="arrow-left-right" label=${t('my.offer-this', { hours: hours(shift) })} onClick=${() => onOffer(shift)} />`}
    </div>
  `;
}
