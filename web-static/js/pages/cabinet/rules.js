// @ts-check
/** The rules of booking: where free times come from, what is kept how long, and how late a client may cancel. */
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Duration } from '../../parts/duration.js';
import { Check, Field } from '../../parts/form.js';
import { Section } from './section.js';

const SOURCES = ['both', 'hours', 'shifts'];

/** @param {any} props */
export function Rules(props) {
  return html`
    <${Section} ...${props} name="slots" members=${{ slotsFrom: 'text', clientDayLimit: 'limit' }}>
      ${(/** @type {any} */ { bind }) => html`
        <${Sources} ...${bind('slotsFrom')} />
        <${Field} ...${bind('clientDayLimit')} type="number" min="1" max="100" hint=${t('cabinet.limit-hint')} />`}
    <//>
    <${Section} ...${props} name="times" members=${{ holdMinutes: 'number', requestMinutes: 'number', waitlistMinutes: 'number', reminderMinutes: 'number' }}>
      ${(/** @type {any} */ { bind }) => html`
        <div class="pairs">
          <${Duration} ...${bind('holdMinutes')} min=${1} max=${120} hint=${t('cabinet.hold-hint')} />
          <${Duration} ...${bind('requestMinutes')} min=${10} max=${20160} hint=${t('cabinet.request-hint')} />
          <${Duration} ...${bind('waitlistMinutes')} min=${1} max=${1440} hint=${t('cabinet.waitlist-hint')} />
          <${Duration} ...${bind('reminderMinutes')} min=${0} max=${20160} hint=${t('cabinet.reminder-hint')} />
        </div>`}
    <//>
    <${Section} ...${props} name="cancellation" members=${{ cancelMinutes: 'number', bookingNote: 'text', cancellationNote: 'text' }}>
      ${(/** @type {any} */ { bind }) => html`
        <${Duration} ...${bind('cancelMinutes')} min=${0} max=${43200} hint=${t('cabinet.cancel-hint')} />
        <${Field} ...${bind('bookingNote')} as="textarea" maxlength="2000" hint=${t('cabinet.booking-note-hint')} />
        <${Field} ...${bind('cancellationNote')} as="textarea" maxlength="2000" hint=${t('cabinet.cancellation-note-hint')} />`}
    <//>
    <${Section} ...${props} name="swaps" members=${{ swapApproval: 'flag' }}>
      ${(/** @type {any} */ { bind, draft }) => html`<${Check} name="swapApproval" label=${t('cabinet.field.swapApproval')} checked=${draft.swapApproval} onValue=${bind('swapApproval').onValue} />`}
    <//>
  `;
}

/** @param {{ name: string, label: string, value: string, onValue: (value: string) => void }} props */
function Sources({ name, label, value, onValue }) {
  return html`
    <fieldset>
      <legend class="legend">${label}</legend>
      <div class="options">
        ${SOURCES.map((source) => html`
          <label key=${source} class="option">
            <input type="radio" name=${name} value=${source} checked=${value === source} onChange=${() => onValue(source)} />
            <span><b>${t(`cabinet.source.${source}`)}</b><small class="mute">${t(`cabinet.source-text.${source}`)}</small></span>
          </label>`)}
      </div>
    </fieldset>
  `;
}
