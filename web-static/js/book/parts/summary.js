// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { cost, picked } from '../choice.js';
import { items, organisation, people, sum } from '../state.js';
import { costs, duration, price } from '../words.js';

/** What has been chosen so far, beside every screen. */
export function Summary() {
  const chosen = picked(organisation.value.services, items.value);
  if (!chosen.length) return null;
  return html`
    <section class="card summary-card" aria-label=${t('book.your-booking')}>
      <h3>${t('book.your-booking')}</h3>
      <${Lines} chosen=${chosen} />
      <${Sum} />
    </section>
  `;
}

/** @param {{ chosen: ReturnType<typeof picked> }} props */
const Lines = ({ chosen }) => html`
  <ul class="lines-list">
    ${chosen.map(({ service, person }) => html`
      <li key=${service.id}>
        <span class="grow"><b>${service.name}</b><small>${[duration(person?.durationMinutes ?? service.durationMinutes), person?.name].filter(Boolean).join(' · ')}</small></span>
        <span>${costs(cost(service, person), service.currency)}</span>
      </li>`)}
  </ul>
`;

/** People, and what it comes to. */
const Sum = () => html`
  <dl class="sum">
    ${people.value > 1 && html`<div><dt>${t('book.people')}</dt><dd>${people.value}</dd></div>`}
    <div class="sum-total"><dt>${t('book.total')}</dt><dd>${costs(sum.value, sum.value.currency)}</dd></div>
    ${sum.value.deposit > 0 && html`<div><dt>${t('book.deposit')}</dt><dd>${price(sum.value.deposit, sum.value.currency)}</dd></div>`}
  </dl>
`;
