// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { cost, fits, mostPeople, toggled } from '../choice.js';
import { Stepper } from '../parts/stepper.js';
import { Title } from '../parts/title.js';
import { go } from '../path.js';
import { items, organisation, people, sum } from '../state.js';
import { costs, duration } from '../words.js';

/** Services that one visit may have. */
const MOST = 5;

/** One service or several in a row; drawn over the same list that the server wrote. */
export function ServicesScreen() {
  const { services } = organisation.value;
  const most = mostPeople(services, items.value);
  return html`
    <section class="step">
      <${Title}>${t('book.choose-service')}<//>
      ${!services.length && html`<p class="mute">${t('book.no-services')}</p>`}
      <ul class="services">
        ${services.map((/** @type {any} */ service) => html`<li key=${service.id}><${ServiceCard} service=${service} /></li>`)}
      </ul>
      ${items.value.length > 0 && html`
        <div class="bar-bottom">
          ${most > 1 && html`<${Stepper} value=${people.value} most=${most} onChange=${(/** @type {number} */ value) => (people.value = value)} />`}
          <div class="bar-row">
            <p class="grow"><b>${t('book.services-count', { count: items.value.length })}</b><small>${duration(sum.value.minutes)} · ${costs(sum.value, sum.value.currency)}</small></p>
            <${Button} kind="primary" class="button-big" onClick=${() => go('time')}>${t('book.to-time')}<//>
          </div>
        </div>`}
    </section>
  `;
}

/** @param {{ service: import('../choice.js').Service }} props */
function ServiceCard({ service }) {
  const chosen = items.value.some((item) => item.service === service.id);
  const full = !chosen && items.value.length >= MOST;
  const pick = () => {
    if (full) return;
    // Services in different currencies do not go into one visit: the new one begins another.
    items.value = chosen || fits(organisation.value.services, items.value, service) ? toggled(items.value, service.id) : toggled([], service.id);
    people.value = Math.min(people.value, mostPeople(organisation.value.services, items.value));
  };
  return html`
    <button type="button" class="service" aria-pressed=${chosen} aria-disabled=${full || undefined} onClick=${pick}>
      <span class="service-name">${service.name}</span>
      ${service.description && html`<span class="service-about">${service.description}</span>`}
      <span class="service-facts"><span>${duration(service.durationMinutes)}</span><b>${costs(cost(service), service.currency)}</b></span>
      <span class="service-mark" aria-hidden="true"><${Icon} name=${chosen ? 'check' : 'plus'} /></span>
    </button>
  `;
}
