// @ts-check
/**
 * Local dates and times of a zone without Temporal, which would weigh more than the page: a date is `2026-10-19`, an
 * instant RFC 3339 in UTC. Pure.
 */

const DAY = 86_400_000;
const MINUTE = 60_000;

/** @type {Record<string, Intl.DateTimeFormat>} */
const formats = {};

/** @param {string} zone */
const format = (zone) => (formats[zone] ??= new Intl.DateTimeFormat('en-GB', {
  timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
}));

/** @param {number} millis @param {string} zone @returns {{ date: string, time: string }} what its clocks show */
export function local(millis, zone) {
  /** @type {Record<string, string>} */
  const part = {};
  for (const { type, value } of format(zone).formatToParts(millis)) part[type] = value;
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/** @param {string} instant @param {string} zone */
export const localOf = (instant, zone) => local(Date.parse(instant), zone);

/** Minutes that the zone is ahead of UTC. @param {number} millis @param {string} zone */
function offset(millis, zone) {
  const { date, time } = local(millis, zone);
  return Math.round((Date.parse(`${date}T${time}Z`) - millis) / MINUTE);
}

/** The start of a local day; where it begins with a gap, the first minute that there is. @param {string} date @param {string} zone @returns {string} */
export function startOfDay(date, zone) {
  const utc = Date.parse(`${date}T00:00Z`);
  const guess = utc - offset(utc, zone) * MINUTE;
  const exact = utc - offset(guess, zone) * MINUTE;
  return new Date(local(exact, zone).date < date ? guess : exact).toISOString().replace('.000Z', 'Z');
}

/** @param {string} date @param {number} days @returns {string} */
export const plusDays = (date, days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** @param {string} date @returns {number} 1 for Monday to 7 */
export const weekdayOf = (date) => new Date(date).getUTCDay() || 7;

/** @param {string} date @returns {string} `2026-10` */
export const monthOf = (date) => date.slice(0, 7);

/** @param {string} month @param {number} months @returns {string} */
export function plusMonths(month, months) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** @param {string} month @returns {string} */
export const firstOf = (month) => `${month}-01`;

/** @param {string} month @returns {string} */
export const lastOf = (month) => plusDays(firstOf(plusMonths(month, 1)), -1);

/** @param {string} month @param {string} [today] weeks before its own are left out @returns {(string | null)[][]} weeks from Monday; null outside the month */
export function weeks(month, today = '') {
  const cells = /** @type {(string | null)[]} */ (Array(weekdayOf(firstOf(month)) - 1).fill(null));
  for (let date = firstOf(month); monthOf(date) === month; date = plusDays(date, 1)) cells.push(date);
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
    .filter((week) => week.some((date) => date !== null && date >= today));
}

/** Whether two zones show different clocks at an instant. @param {string} one @param {string} other @param {number} millis */
export const differ = (one, other, millis) => offset(millis, one) !== offset(millis, other);
