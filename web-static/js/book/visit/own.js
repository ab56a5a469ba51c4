// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { AddToCalendar } from '../parts/add-to-calendar.js';
import { Title } from '../parts/title.js';
import { VisitCard } from '../parts/visit-card.js';
import { organisation, visit } from '../state.js';
import { moment } from '../words.js';
import { CancelDialog } from './cancel.js';
import { Move } from './move.js';
import { Offer } from './offer.js';

const LOOKS = /** @type {Record<string, [string, string]>} */ ({
  held: ['hourglass', 'pill-open'], requested: ['hourglass', 'pill-warn'], confirmed: ['circle-check', 'pill-good'], checked_in: ['circle-check', 'pill-good'],
  completed: ['check', ''], cancelled: ['circle-x', 'pill-bad'], no_show: ['circle-x', 'pill-bad'], expired: ['clock', ''],
});

/** The booking as it stands, and what may still be done about it. @param {{ link: string }} props */
export function Own({ link }) {
  const [doing, setDoing] = useState(/** @type {'' | 'move' | 'cancel'} */ (''));
  const [news, setNews] = useState('');
  const now = visit.value;
  const close = () => setDoing('');
  const changed = (/** @type {string} */ text) => (/** @type {any} */ next) => {
    visit.value = { ...now, ...next };
    setNews(text);
    close();
  };
  if (doing === 'move') return html`<${Move} link=${link} onClose=${close} onDone=${changed(t('book.moved'))} />`;
  if (now.status === 'held') return html`<${Offer} link=${link} onDone=${changed(t('book.booked'))} />`;
  return html`
    <section class="step">
      <${Title}>${t('book.your-booking')}<//>
      ${news && html`<p class="notice notice-good" role="status"><${Icon} name="circle-check" />${news}</p>`}
      <${State} status=${now.status} />
      <${VisitCard} visit=${now} />
      <${Deadline} visit=${now} />
      <div class="stack-tight">
        ${alive(now) && html`<${AddToCalendar} link=${link} />`}
        ${now.mayMove && html`<${Button} icon="calendar-clock" class="button-big button-wide" onClick=${() => setDoing('move')}>${t('book.move')}<//>`}
        ${now.mayCancel && html`<${Button} icon="x" class="button-big button-wide" onClick=${() => setDoing('cancel')}>${t('book.cancel-booking')}<//>`}
        ${!alive(now) && html`<${Button} kind="primary" class="button-big button-wide" href=${`/book/${organisation.value.slug}?lang=${document.documentElement.lang}`}>${t('book.another')}<//>`}
      </div>
      ${doing === 'cancel' && html`<${CancelDialog} link=${link} visit=${now} onClose=${close} onDone=${changed(t('book.cancelled'))} />`}
    </section>
  `;
}

/** @param {any} visit */
const alive = ({ status }) => status === 'confirmed' || status === 'requested' || status === 'checked_in';

/** @param {{ status: string }} props */
function State({ status }) {
  const [icon, look] = LOOKS[status] ?? ['info', ''];
  return html`<p><span class=${`pill ${look}`}><${Icon} name=${icon} />${t(`book.state.${status.replaceAll('_', '-')}`)}</span></p>`;
}

/** Until when it may be changed; after that, who can help. @param {{ visit: any }} props */
function Deadline({ visit }) {
  if (!alive(visit)) return null;
  const { phone } = organisation.value;
  if (visit.mayMove || visit.mayCancel) return visit.mayChangeUntil ? html`<p class="mute">${t('book.change-until-moment', { moment: moment(visit.mayChangeUntil) })}</p>` : null;
  return html`<p class="notice"><${Icon} name="info" /><span>${t('book.too-late')} ${phone && html`<a href=${`tel:${phone}`}>${phone}</a>`}</span></p>`;
}
