// @ts-check
/** The periods of one day: from and to, one after the other. */
import { html } from '../../../vendor/ui.js';
import { t } from '../../../i18n.js';
import { Button } from '../../../parts/button.js';
import { TimeField } from '../../../parts/when.js';
import { endsNextDay, nextPeriod } from './week.js';

const MOST = 4;

/**
 * @param {object} props
 * @param {string} props.name of the fields
 * @param {string} props.day as people call it
 * @param {import('./week.js').Period[]} props.periods
 * @param {(periods: import('./week.js').Period[]) => void} props.onValue
 */
export function Periods({ name, day, periods, onValue }) {
  /** @param {number} index @param {Partial<import('./week.js').Period>} change */
  const set = (index, change) => onValue(periods.map((period, each) => (each === index ? { ...period, ...change } : period)));
  return html`
    <div class="periods">
      ${periods.map((period, index) => html`
        <div key=${index} class="period">
          <${TimeField} name=${`${name}-${index}-from`} label=${t('hours.from', { day })} quiet value=${period.starts} onValue=${(/** @type {string} */ starts) => set(index, { starts })} />
          <span aria-hidden="true">–</span>
          <${TimeField} name=${`${name}-${index}-to`} label=${t('hours.to', { day })} quiet value=${period.ends} onValue=${(/** @type {string} */ ends) => set(index, { ends })} />
          <${Button} kind="plain" icon="x" label=${t('hours.remove-period', { day })} onClick=${() => onValue(periods.filter((each) => each !== period))} />
          ${endsNextDay(period) && html`<small class="mute">${t('hours.next-day')}</small>`}
        </div>`)}
      ${periods.length > 0 && periods.length < MOST && html`<${Button} kind="plain" icon="plus" label=${t('hours.add-period', { day })} onClick=${() => onValue([...periods, nextPeriod(periods)])} />`}
    </div>
  `;
}
