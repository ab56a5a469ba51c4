// @ts-check
/** The folded fields of a service. */
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Duration } from '../../parts/duration.js';
import { Field } from '../../parts/form.js';

/** @typedef {(name: string) => any} Bind */

/** @param {{ bind: Bind }} props */
export function TimeFields({ bind }) {
  return html`
    <div class="split">
      <${Field} ...${bind('bufferBeforeMinutes')} type="number" label=${t('catalogue.before')} required min="0" max="240" hint=${t('catalogue.buffer-hint')} />
      <${Field} ...${bind('bufferAfterMinutes')} type="number" label=${t('catalogue.after')} required min="0" max="240" />
      <${Field} ...${bind('stepMinutes')} type="number" label=${t('catalogue.step')} required min="5" max="1440" hint=${t('catalogue.step-hint')} />
    </div>
    <div class="pairs">
      <${Duration} ...${bind('noticeMinutes')} label=${t('catalogue.notice')} min=${0} max=${43200} hint=${t('catalogue.notice-hint')} />
      <${Field} ...${bind('windowDays')} type="number" label=${t('catalogue.window')} required min="1" max="366" hint=${t('catalogue.window-hint')} />
    </div>
  `;
}

/** @param {{ bind: Bind, draft: Record<string, any> }} props */
export function PlaceFields({ bind, draft }) {
  return html`
    <div class="split">
      <${Field} ...${bind('capacity')} type="number" label=${t('catalogue.capacity')} required min="1" max="500" hint=${t('catalogue.capacity-hint')} />
      <${Field} ...${bind('dayLimit')} type="number" label=${t('catalogue.day-limit')} min="1" max="10000" hint=${t('cabinet.limit-hint')} />
      <${Field} ...${bind('clientLimit')} type="number" label=${t('catalogue.client-limit')} min="1" max="1000" hint=${t('cabinet.limit-hint')} />
    </div>
    <fieldset>
      <legend class="legend">${t('catalogue.confirmation')}</legend>
      <div class="options">
        ${['auto', 'request'].map((way) => html`
          <label key=${way} class="option">
            <input type="radio" name="confirmation" value=${way} checked=${draft.confirmation === way} onChange=${() => bind('confirmation').onValue(way)} />
            <span><b>${t(`catalogue.confirmation.${way}`)}</b><small class="mute">${t(`catalogue.confirmation-text.${way}`)}</small></span>
          </label>`)}
      </div>
    </fieldset>
  `;
}

/** @param {{ bind: Bind, currency: string }} props */
export function PriceFields({ bind, currency }) {
  return html`
    <div class="split">
      <${Field} ...${bind('depositMinor')} type="number" label=${`${t('catalogue.deposit')}, ${currency}`} required min="0" max="1000000000" step="any" hint=${t('catalogue.deposit-hint')} />
      <${Field} ...${bind('noShowFeeMinor')} type="number" label=${`${t('catalogue.no-show-fee')}, ${currency}`} required min="0" max="1000000000" step="any" />
    </div>
    <div class="split">
      <${Field} ...${bind('ikpu')} label=${t('catalogue.ikpu')} inputmode="numeric" pattern="[0-9]{17}" data-reason=${t('catalogue.ikpu-form')} hint=${t('catalogue.fiscal-hint')} />
      <${Field} ...${bind('packageCode')} label=${t('catalogue.package-code')} inputmode="numeric" pattern="[0-9]{1,20}" />
      <${Field} ...${bind('vatPercent')} type="number" label=${t('catalogue.vat')} min="0" max="100" />
    </div>
  `;
}
