// @ts-check
import { html } from '../../vendor/ui.js';
import { languages, t } from '../../i18n.js';
import { bookingPath } from '../../public-address.js';
import { Check, Field } from '../../parts/form.js';
import { Icon } from '../../parts/icon.js';
import { Section } from './section.js';

const zones = Intl.supportedValuesOf('timeZone');
const SLUG = '[a-z0-9][a-z0-9\\-]{1,61}[a-z0-9]';

/** What the organisation is called, where it is, and how it is reached. @param {any} props */
export function Details(props) {
  return html`
    <${Section} ...${props} name="name" members=${{ name: 'text', slug: 'text', timeZone: 'text' }}>
      ${(/** @type {any} */ { bind, draft }) => html`
        <${Field} ...${bind('name')} required maxlength="120" />
        <${Field} ...${bind('slug')} required pattern=${SLUG} data-reason=${t('admin.slug-hint')} autocapitalize="off" spellcheck="false" hint=${html`${t('cabinet.address-is')} <b class="address">${location.host}${bookingPath(draft.slug || '…')}</b>`} />
        ${draft.slug !== props.org.slug && html`<p class="notice notice-warn"><${Icon} name="triangle-alert" />${t('cabinet.slug-warning', { slug: props.org.slug })}</p>`}
        <${Field} ...${bind('timeZone')} as="select" hint=${t('cabinet.zone-hint')}>${zones.map((zone) => html`<option key=${zone} value=${zone}>${zone.replace('_', ' ')}</option>`)}<//>
        ${draft.timeZone !== props.org.timeZone && html`<p class="notice notice-warn"><${Icon} name="triangle-alert" />${t('cabinet.zone-warning')}</p>`}`}
    <//>
    <${Section} ...${props} name="contact" members=${{ address: 'text', phone: 'phone', email: 'optional' }}>
      ${(/** @type {any} */ { bind }) => html`
        <${Field} ...${bind('address')} maxlength="300" autocomplete="off" />
        <div class="split">
          <${Field} ...${bind('phone')} type="tel" placeholder="+998901234567" autocomplete="off" />
          <${Field} ...${bind('email')} type="email" maxlength="254" autocomplete="off" />
        </div>`}
    <//>
    <${Section} ...${props} name="about" members=${{ description: 'text', openingNote: 'text', languages: 'list' }}>
      ${(/** @type {any} */ { bind, draft }) => html`
        <${Field} ...${bind('description')} as="textarea" maxlength="2000" />
        <${Field} ...${bind('openingNote')} maxlength="500" hint=${t('cabinet.opening-hint')} />
        <${Languages} ...${bind('languages')} chosen=${draft.languages} />`}
    <//>
  `;
}

/** One at least. @param {{ label: string, chosen: string[], onValue: (languages: string[]) => void }} props */
function Languages({ label, chosen, onValue }) {
  const toggle = (/** @type {string} */ tag, /** @type {boolean} */ on) => onValue(Object.keys(languages).filter((each) => (each === tag ? on : chosen.includes(each))));
  return html`
    <fieldset>
      <legend class="legend">${label}</legend>
      <div class="checks">${Object.entries(languages).map(([tag, name]) => html`<${Check} key=${tag} name=${`language-${tag}`} label=${html`<span lang=${tag}>${name}</span>`} checked=${chosen.includes(tag)} disabled=${chosen.length === 1 && chosen.includes(tag)} onValue=${(/** @type {boolean} */ on) => toggle(tag, on)} />`)}</div>
    </fieldset>
  `;
}
