// @ts-check
/** When somebody works on a day: by working hours, by published shifts or by both, as the organisation wants it. Pure. */
import { plusDays } from '../board/calendar.js';
import { spanOf } from '../board/instants.js';

/** @typedef {{from: number, to: number}} Span milliseconds */

/**
 * Working hours of one local date. A date with exceptions has those alone.
 * @param {any} hours the entity, or nothing @param {string} date @param {import('../board/calendar.js').Calendar} calendar
 * @returns {Span[]}
 */
export function hoursOn(hours, date, calendar) {
  if (!hours) return [];
  const exceptions = hours.exceptions.filter(one => one.date === date);
  const rules = exceptions.length ? exceptions.filter(one => one.starts) : hours.week.filter(one => applies(one, date));
  return rules.map(({ starts, ends }) => spanOn(date, starts, ends, calendar));
}

/**
 * @param {any} state @param {string} employee @param {string} date @param {import('../board/calendar.js').Calendar} calendar
 * @returns {Span[]} joined where they touch; what began the day before is among them
 */
export function workOf(state, employee, date, calendar) {
  const from = state.organisation?.slotsFrom ?? 'both';
  const hours = state.hours?.get(employee);
  const byHours = from === 'shifts' ? [] : [plusDays(date, -1), date].flatMap(day => hoursOn(hours, day, calendar));
  const byShifts = from === 'hours' ? [] : shiftsOf(state, employee);
  const day = { from: calendar.startOf(date), to: calendar.startOf(plusDays(date, 1)) };
  return joined([...byHours, ...byShifts].filter(span => span.from < day.to && span.to > day.from));
}

function shiftsOf({ shifts }, employee) {
  const found = [];
  for (const shift of shifts.values()) {
    if (shift.employee !== employee || shift.status !== 'published') continue;
    const { start, end } = spanOf(shift);
    found.push({ from: start, to: end });
  }
  return found;
}

function applies({ weekday, validFrom, validTo }, date) {
  return Temporal.PlainDate.from(date).dayOfWeek === weekday && (!validFrom || validFrom <= date) && (!validTo || date <= validTo);
}

/** An end that is not after its start is on the next day. */
function spanOn(date, starts, ends, calendar) {
  return { from: calendar.at(date, starts), to: calendar.at(ends > starts ? date : plusDays(date, 1), ends) };
}

/** @param {Span[]} spans @returns {Span[]} */
export function joined(spans) {
  const found = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = found[found.length - 1];
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else found.push({ ...span });
  }
  return found;
}
