// @ts-check
/** My next shift with its countdown and company, and my week. */
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { ticking } from '../../clock.js';
import { clock, dayNear, duration, hours, minutesOf, until, zoned } from '../../time.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { CalendarLink } from '../../parts/calendar-link.js';
import { Empty } from '../../parts/empty.js';
import { Icon } from '../../parts/icon.js';
import { company, next, offerOf } from './shifts.js';
import { OfferDialog } from './offer-dialog.js';
import { Week } from './week.js';

/** @typedef {import('./shifts.js').Shift} Shift */

/** @param {{ state: import('./shifts.js').State, me: string }} props */
export function Home({ state, me }) {
  const [offering, setOffering] = useState(/** @type {Shift | null} */ (null));
  const coming = next(state, me, ticking.value);
  return html`
    <h1 class="sr">${t('title.my')}</h1>
    ${coming ? html`<${NextShift} state=${state} me=${me} shift=${coming} onOffer=${setOffering} />` : html`<${Empty} icon="party-popper" title=${t('my.nothing-next')} text=${t('my.nothing-next-text')}><${Button} href="/my/open" icon="hand">${t('my.see-open')}<//><//>`}
    <${Week} state=${state} me=${me} onOffer=${setOffering} />
    <p class="more"><${CalendarLink} path="/me/calendar" /></p>
    ${offering && html`<${OfferDialog} state=${state} me=${me} shift=${offering} onClose=${() => setOffering(null)} />`}
  `;
}

/** @param {{ state: import('./shifts.js').State, me: string, shift: Shift, onOffer: (shift: Shift) => void }} props */
function NextShift({ state, me, shift, onOffer }) {
  const running = Date.parse(shift.startsAt) <= ticking.value;
  const offered = offerOf(state, shift.id, me);
  return html`
    <section class="next" aria-labelledby="next-title">
      <div class="row">
        <h2 id="next-title" class="grow">${t(running ? 'my.now' : 'my.next')}</h2>
        <span class="pill pill-good"><${Icon} name="hourglass" />${running ? t('my.until', { time: clock(shift.endsAt) }) : until(shift.startsAt)}</span>
      </div>
      <p class="next-when">
        <span>${dayNear(zoned(shift.startsAt).toPlainDate())}</span>
        <strong>${hours(shift)}</strong>
      </p>
      <p class="row-wrap"><span class="tag tag-shift">${state.skills.get(shift.skill)?.name}</span>${shift.label && html`<span class="tag">${shift.label}</span>`}<span class="mute">${duration(minutesOf(shift))}</span></p>
      ${shift.note && html`<p class="notice"><${Icon} name="info" />${shift.note}</p>`}
      <${Company} people=${company(state, shift)} />
      ${running ? null : offered ? html`<${Button} href="/my/offers" class="button-wide" icon="arrow-left-right">${t('my.is-offered')}<//>` : html`<${Button} class="button-wide" icon="arrow-left-right" onClick=${() => onOffer(shift)}>${t('my.offer')}<//>`}
    </section>
  `;
}

const SHOWN = 5;

/** @param {{ people: { shift: Shift, employee: any }[] }} props */
function Company({ people }) {
  if (!people.length) return html`<p class="row mute"><${Icon} name="user" />${t('my.alone')}</p>`;
  const names = people.slice(0, SHOWN).map((one) => one.employee.name.split(' ')[0]).join(', ');
  const more = people.length - SHOWN;
  return html`
    <div class="row">
      <span class="avatars" aria-hidden="true">${people.slice(0, SHOWN).map((one) => html`<${Avatar} key=${one.employee.id} name=${one.employee.name} id=${one.employee.id} />`)}</span>
      <span class="grow">${more > 0 ? t('my.with-more', { names, count: more }) : t('my.with', { names })}</span>
    </div>
  `;
}
