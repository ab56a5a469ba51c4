// @ts-check
/** How far the set-up is: what is done, what is open, and where each step is taken. */
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { guide } from '../../guide.js';
import { bookingPath } from '../../public-address.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { StatusNotice } from './status.js';

/** @type {Record<string, string>} */
const WHERE = {
  details: '/cabinet?show=details',
  logo: '/cabinet?show=look',
  services: '/catalogue',
  employees: '/staff',
  hours: '/staff?show=hours',
  performers: '/catalogue',
  first_booking: '/cabinet?show=share',
};

const GUIDES = /** @type {('setup' | 'booking-page' | 'reception')[]} */ (['setup', 'booking-page', 'reception']);

/** @param {{ org: any, list: any }} props */
export function Setup({ org, list }) {
  const next = list.items.find((/** @type {any} */ item) => !item.done && WHERE[item.step])?.step;
  return html`
    <${StatusNotice} org=${org} />
    <section class="card card-section" aria-labelledby="section-setup">
      <div class="card-head">
        <h2 id="section-setup">${t(list.done === list.total ? 'cabinet.all-done' : 'cabinet.section.setup')}</h2>
        <p class="mute">${t('cabinet.progress', { done: list.done, total: list.total })}</p>
        <progress class="progress" max=${list.total} value=${list.done} aria-label=${t('cabinet.section.setup')} />
      </div>
      <ol class="steps-list">
        ${list.items.map((/** @type {any} */ item) => html`<${Step} key=${item.step} item=${item} next=${item.step === next} />`)}
      </ol>
      ${org.status === 'approved' && html`<div class="row card-foot"><${Button} href=${bookingPath(org.slug)} target="_blank" icon="globe">${t('cabinet.see-page')}<//></div>`}
    </section>
    <nav class="row-wrap guides" aria-label=${t('help.guides')}>${GUIDES.map((name) => html`<a key=${name} href=${guide(name)} target="_blank">${t(`help.${name}`)}</a>`)}</nav>
  `;
}

/** @param {{ item: { step: string, done: boolean, count?: number }, next: boolean }} props */
function Step({ item: { step, done, count }, next }) {
  const where = WHERE[step];
  return html`
    <li class=${done ? 'is-done' : ''}>
      <span class="step-mark" role="img" aria-label=${t(done ? 'cabinet.done' : 'cabinet.open')}>${done && html`<${Icon} name="check" />`}</span>
      <div class="grow">
        <strong>${t(`cabinet.step.${step}`)}</strong>${(count ?? 0) > 0 && html` <span class="tag">${count}</span>`}
        <p class="mute">${t(`cabinet.why.${step}`)}</p>
      </div>
      ${!done && where && html`<${Button} href=${where} kind=${next ? 'primary' : undefined} label=${`${t('cabinet.do')}: ${t(`cabinet.step.${step}`)}`}>${t('cabinet.do')}<${Icon} name="chevron-right" /><//>`}
    </li>
  `;
}
