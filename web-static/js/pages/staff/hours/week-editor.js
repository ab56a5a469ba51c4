// @ts-check
/** A week of working hours: a row a day, closed or with its periods. */
import { html } from '../../../vendor/ui.js';
import { t } from '../../../i18n.js';
import { duration } from '../../../time.js';
import { Button } from '../../../parts/button.js';
import { Icon } from '../../../parts/icon.js';
import { Periods } from './period-fields.js';
import { copied, nextPeriod, overlapping, total, WEEKDAYS, withDay } from './week.js';
import { dayTitle } from './words.js';

/** @typedef {import('./week.js').Plan} Plan */

/** @param {{ name?: string, plan: Plan, onPlan: (plan: Plan) => void }} props */
export function WeekEditor({ name = 'week', plan, onPlan }) {
  const wrong = overlapping(plan);
  return html`
    <div class="week-editor" role="group" aria-label=${t('hours.week')}>
      ${WEEKDAYS.map((weekday) => html`<${Day} key=${weekday} name=${`${name}-${weekday}`} weekday=${weekday} periods=${plan.days[weekday - 1]} wrong=${wrong.includes(weekday)} onValue=${(/** @type {any} */ periods) => onPlan(withDay(plan, weekday, periods))} />`)}
    </div>
    <div class="row-wrap">
      <${Button} icon="copy" onClick=${() => onPlan(copied(plan, 1, [2, 3, 4, 5]))}>${t('hours.copy-weekdays')}<//>
      <${Button} icon="copy" onClick=${() => onPlan(copied(plan, 1, [2, 3, 4, 5, 6, 7]))}>${t('hours.copy-all')}<//>
      <span class="mute end-text">${t('hours.total', { what: duration(total(plan)) })}</span>
    </div>
  `;
}

/** @param {{ name: string, weekday: number, periods: import('./week.js').Period[], wrong: boolean, onValue: (periods: import('./week.js').Period[]) => void }} props */
function Day({ name, weekday, periods, wrong, onValue }) {
  const day = dayTitle(weekday);
  return html`
    <div class="week-row">
      <label class="check"><input type="checkbox" name=${`${name}-open`} checked=${periods.length > 0} onChange=${(/** @type {any} */ event) => onValue(event.currentTarget.checked ? [nextPeriod([])] : [])} /><span>${day}</span></label>
      ${periods.length ? html`<${Periods} name=${name} day=${day} periods=${periods} onValue=${onValue} />` : html`<span class="mute closed">${t('hours.closed')}</span>`}
      ${wrong && html`<span class="wrong" role="alert"><${Icon} name="circle-alert" />${t('hours.overlap')}</span>`}
    </div>
  `;
}
