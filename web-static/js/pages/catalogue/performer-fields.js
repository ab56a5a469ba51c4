// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Field } from '../../parts/form.js';

/**
 * Who performs the service, each with an own length or price where it differs.
 * @param {{ people: { employees: any[], list: import('./performers.js').Performer[], setList: (list: import('./performers.js').Performer[]) => void }, draft: Record<string, any> }} props
 */
export function Performers({ people, draft }) {
  const { employees, list, setList } = people;
  /** @param {string} employee @param {Partial<import('./performers.js').Performer>} change */
  const set = (employee, change) => setList(list.map((one) => (one.employee === employee ? { ...one, ...change } : one)));
  if (!employees.length) return html`<p class="mute">${t('catalogue.no-employee')} <a href="/staff">${t('title.staff')}</a></p>`;
  return html`
    <ul class="performers">
      ${list.map(({ employee, performs, minutes, price }) => {
        const name = employees.find((one) => one.id === employee)?.name ?? '';
        return html`
          <li key=${employee}>
            <label class="check grow"><input type="checkbox" name=${`performs-${employee}`} checked=${performs} onChange=${(/** @type {any} */ event) => set(employee, { performs: event.currentTarget.checked })} /><span>${name}</span></label>
            ${performs && html`
              <${Field} name=${`minutes-${employee}`} type="number" label=${`${name}: ${t('catalogue.minutes')}`} quiet min="5" max="1440" value=${minutes} placeholder=${t('time.minutes', { count: Number(draft.durationMinutes) })} onValue=${(/** @type {string} */ value) => set(employee, { minutes: value })} />
              <${Field} name=${`price-${employee}`} type="number" label=${`${name}: ${t('catalogue.price')}`} quiet min="0" max="1000000000" step="any" value=${price} placeholder=${`${draft.priceMinor || 0} ${draft.currency}`} onValue=${(/** @type {string} */ value) => set(employee, { price: value })} />`}
          </li>`;
      })}
    </ul>
    <small class="mute">${t('catalogue.performers-hint')}</small>
  `;
}
