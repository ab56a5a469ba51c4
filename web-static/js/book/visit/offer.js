// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { ConfirmForm } from '../parts/confirm-form.js';
import { Title } from '../parts/title.js';
import { VisitCard } from '../parts/visit-card.js';
import { organisation, visit } from '../state.js';

/** A time that became free and is kept for this client alone until they take it. @param {{ link: string, onDone: (visit: any) => void }} props */
export function Offer({ link, onDone }) {
  const { bookings, heldUntil, questions = [] } = visit.value;
  const request = organisation.value.services.some((/** @type {any} */ service) => service.confirmation === 'request' && bookings.some((/** @type {any} */ one) => one.service === service.id));
  return html`
    <section class="step">
      <${Title}>${t('book.offer-title')}<//>
      <p>${t('book.offer-text')}</p>
      <${VisitCard} visit=${visit.value} />
      <${ConfirmForm} link=${link} heldUntil=${heldUntil} skew=${0} questions=${questions} request=${request} startsAt=${bookings[0].startsAt} onDone=${onDone} />
    </section>
  `;
}
