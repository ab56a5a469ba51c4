// @ts-check
/** Working hours in words. */
import { t } from '../../../i18n.js';
import { dayName, dayNameShort } from '../../../time.js';
import { endsNextDay, runs } from './week.js';

/** @param {import('./week.js').Period} period @returns {string} 09:00–18:00 */
export const periodSaid = (period) => `${period.starts}–${period.ends}${endsNextDay(period) ? '⁺' : ''}`;

/** @param {import('./week.js').Plan} plan @returns {string} Mon–Fri 09:00–18:00, Sat 10:00–14:00 */
export function planSaid(plan) {
  const said = runs(plan).map(({ first, last, periods }) => `${daysSaid(first, last)} ${periods.map(periodSaid).join(', ')}`);
  return said.join('; ') || t('hours.none');
}

/** @param {number} first @param {number} last */
const daysSaid = (first, last) => (first === last ? dayNameShort(first) : `${dayNameShort(first)}–${dayNameShort(last)}`);

/** @param {number} weekday */
export const dayTitle = (weekday) => {
  const name = dayName(weekday);
  return name.slice(0, 1).toLocaleUpperCase() + name.slice(1);
};
