// @ts-check
/** One card with a big Claim, which turns into its own answer. */
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { dayNear, duration, hours, minutesOf, until, zoned } from '../../time.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';

/** @param {{ offer: import('./shifts.js').Offer, state: import('./shifts.js').State, fate?: import('./offers.js').Fate, onClaim: () => void }} props */
export function OfferCard({ offer, state, fate, onClaim }) {
  const { shift, from, swap } = offer;
  const skill = state.skills.get(shift.skill)?.name ?? '';
  const day = dayNear(zoned(shift.startsAt).toPlainDate());
  return html`
    <li class=${`card offer offer-${fate?.state ?? 'free'}`}>
      <div class="row">
        <span class=${offer.kind === 'shift' ? 'pill pill-open' : 'pill'}><${Icon} name=${offer.kind === 'shift' ? 'hand' : 'arrow-left-right'} />${t(offer.kind === 'shift' ? 'my.open-shift' : 'my.swap-offer')}</span>
        <span class="grow" />
        <span class="mute">${until(shift.startsAt)}</span>
      </div>
      <h2 class="next-when"><span>${day}</span> <strong>${hours(shift)}</strong></h2>
      <p class="row-wrap"><span class="tag tag-shift">${skill}</span>${shift.label && html`<span class="tag">${shift.label}</span>`}<span class="mute">${duration(minutesOf(shift))}</span></p>
      ${from && html`<p class="row"><${Avatar} name=${from.name} id=${from.id} /><span>${from.name}${swap?.note ? html`: <q>${swap.note}</q>` : ''}</span></p>`}
      ${shift.note && html`<p class="mute">${shift.note}</p>`}
      <div class="offer-foot" role="status"><${Answer} offer=${offer} fate=${fate} what=${`${day}, ${hours(shift)}, ${skill}`} onClaim=${onClaim} /></div>
    </li>
  `;
}

/** @param {{ offer: import('./shifts.js').Offer, fate?: import('./offers.js').Fate, what: string, onClaim: () => void }} props */
function Answer({ offer, fate, what, onClaim }) {
  const says = {
    yours: () => html`<p class="verdict verdict-good"><${Icon} name="circle-check" />${t('my.yours')}</p>`,
    waiting: () => html`<p class="verdict verdict-good"><${Icon} name="hourglass" />${t('my.waiting')}</p>`,
    taken: () => html`<p class="verdict"><${Icon} name="circle-x" />${fate?.by ? t('my.taken-by', { name: fate.by }) : t('my.taken')}</p>`,
    gone: () => html`<p class="verdict"><${Icon} name="circle-x" />${t('my.gone')}</p>`,
    refused: () => html`<p class="verdict verdict-bad"><${Icon} name="triangle-alert" />${fate?.why}</p>${claim(false)}`,
    claiming: () => claim(true),
  };
  /** @param {boolean} busy */
  const claim = (busy) => html`<${Button} kind="primary" class="button-wide button-big" icon="hand" busy=${busy} onClick=${onClaim} aria-label=${t('my.claim-this', { what })}>${t(busy ? 'my.claiming' : 'my.claim')}<//>`;
  if (fate) return says[fate.state]();
  if (offer.obstacle) return html`<p class="verdict"><${Icon} name="calendar-x" />${t('my.overlaps')}</p>`;
  return claim(false);
}
