// @ts-check
/**
 * Working hours as people think of them: plans with a validity, seven days from Monday, periods in a day. Local times,
 * no zone: a period that ends at or before its start ends on the next day. Pure.
 *
 * @typedef {{ starts: string, ends: string }} Period
 * @typedef {{ weekday: number, starts: string, ends: string, validFrom?: string, validTo?: string }} Rule
 * @typedef {{ from: string, to: string, days: Period[][] }} Plan an empty date is no limit
 */

const DAY = 24 * 60;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** @param {string} time */
const minute = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** @param {Period} period @returns {number} minutes; the same start and end is a whole day */
export const lengthOf = ({ starts, ends }) => (minute(ends) - minute(starts) + DAY) % DAY || DAY;

/** @param {Period} period */
export const endsNextDay = ({ starts, ends }) => Boolean(starts && ends) && minute(ends) <= minute(starts);

/** @param {Period} period */
const complete = ({ starts, ends }) => Boolean(starts && ends);

/** @returns {Plan} */
export const emptyPlan = () => ({ from: '', to: '', days: WEEKDAYS.map(() => []) });

/** @returns {Plan} Monday to Friday, nine to six: where a new week begins */
export const usualPlan = () => ({ ...emptyPlan(), days: WEEKDAYS.map((day) => (day <= 5 ? [{ starts: '09:00', ends: '18:00' }] : [])) });

/** @param {Rule[]} week @returns {Plan[]} by their first day; one at least */
export function plansOf(week) {
  /** @type {Map<string, Plan>} */
  const plans = new Map();
  for (const { weekday, starts, ends, validFrom = '', validTo = '' } of week) {
    const key = `${validFrom} ${validTo}`;
    if (!plans.has(key)) plans.set(key, { ...emptyPlan(), from: validFrom, to: validTo });
    /** @type {Plan} */ (plans.get(key)).days[weekday - 1].push({ starts, ends });
  }
  const sorted = [...plans.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const plan of sorted) plan.days.forEach((day) => day.sort((a, b) => (a.starts < b.starts ? -1 : 1)));
  return sorted.length ? sorted : [emptyPlan()];
}

/** @param {Plan[]} plans @returns {Rule[]} as the API has them */
export function weekOf(plans) {
  return plans.flatMap(({ from, to, days }) =>
    days.flatMap((periods, index) =>
      periods.filter(complete).map((period) => ({ weekday: index + 1, starts: period.starts, ends: period.ends, ...(from && { validFrom: from }), ...(to && { validTo: to }) })),
    ),
  );
}

/** @param {Plan} plan @param {number} weekday @param {Period[]} periods @returns {Plan} */
export const withDay = (plan, weekday, periods) => ({ ...plan, days: plan.days.map((day, index) => (index === weekday - 1 ? periods : day)) });

/** @param {Plan} plan @param {number} from weekday @param {number[]} to weekdays @returns {Plan} */
export const copied = (plan, from, to) => ({ ...plan, days: plan.days.map((day, index) => (to.includes(index + 1) ? plan.days[from - 1].map((period) => ({ ...period })) : day)) });

/** @param {Period[]} periods @returns {Period} what a second period of a day begins as: an hour later, four hours at most, until midnight */
export function nextPeriod(periods) {
  const last = periods.filter(complete).at(-1);
  if (!last) return { starts: '09:00', ends: '18:00' };
  const start = endsNextDay(last) ? DAY - 60 : Math.min(minute(last.ends) + 60, DAY - 60);
  const end = Math.min(start + 240, DAY) % DAY;
  return { starts: time(start), ends: time(end) };
}

/** @param {number} minutes */
const time = (minutes) => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** @param {Plan} plan @returns {number} minutes of a week */
export const total = (plan) => plan.days.flat().filter(complete).reduce((sum, period) => sum + lengthOf(period), 0);

/** @param {Plan} plan @returns {number[]} weekdays on which two periods overlap, the night before counted */
export function overlapping(plan) {
  const spans = plan.days.flatMap((periods, index) => periods.filter(complete).map((period) => ({ weekday: index + 1, start: index * DAY + minute(period.starts), end: index * DAY + minute(period.starts) + lengthOf(period) })));
  const round = [...spans, ...spans.map((span) => ({ ...span, start: span.start + 7 * DAY, end: span.end + 7 * DAY }))].sort((a, b) => a.start - b.start);
  const found = round.filter((span, index) => index > 0 && span.start < round[index - 1].end).map((span) => span.weekday);
  return [...new Set(found)].sort();
}

/** @param {Plan[]} plans @returns {boolean} whether two of them are valid on one day */
export const plansOverlap = (plans) => plans.some((a, index) => plans.slice(index + 1).some((b) => (a.from || '0') <= (b.to || '9') && (b.from || '0') <= (a.to || '9')));

/** @param {Plan} plan */
export const backwards = ({ from, to }) => Boolean(from && to && to < from);

/** @param {Plan[]} plans @param {string} from @returns {Plan[]} the last plan ends the day before; a copy of it begins */
export function startingAnew(plans, from) {
  const last = /** @type {Plan} */ (plans.at(-1));
  const dayBefore = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString();
  return [...plans.slice(0, -1), { ...last, to: dayBefore }, { from, to: '', days: last.days.map((day) => day.map((period) => ({ ...period }))) }];
}

/** @param {Plan} plan @returns {{ first: number, last: number, periods: Period[] }[]} neighbouring days of the same hours; closed ones are left out */
export function runs(plan) {
  /** @type {{ first: number, last: number, periods: Period[] }[]} */
  const found = [];
  plan.days.forEach((day, index) => {
    const periods = day.filter(complete);
    const last = found.at(-1);
    if (last?.last === index && JSON.stringify(last.periods) === JSON.stringify(periods)) last.last = index + 1;
    else if (periods.length) found.push({ first: index + 1, last: index + 1, periods });
  });
  return found;
}
