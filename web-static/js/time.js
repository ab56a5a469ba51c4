// @ts-check
/**
 * Times as people read them: always in the organisation's time zone, never the browser's.
 */
import { t } from './i18n.js';
import { words } from './names.js';
import { timeZone } from './session.js';

/** @param {string} instant RFC 3339 @returns {Temporal.ZonedDateTime} on the organisation's clock */
export const zoned = (instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone.value);

/** @returns {Temporal.ZonedDateTime} */
export const now = () => Temporal.Now.zonedDateTimeISO(timeZone.value);

/** @returns {Temporal.PlainDate} */
export const today = () => now().toPlainDate();

/** @param {number} value */
const two = (value) => String(value).padStart(2, '0');

/** @param {string} instant @returns {string} 09:30 */
export function clock(instant) {
  const at = zoned(instant);
  return `${two(at.hour)}:${two(at.minute)}`;
}

/** @param {{ startsAt: string, endsAt: string }} range @returns {string} 09:30–17:00 */
export const hours = (range) => `${clock(range.startsAt)}–${clock(range.endsAt)}`;

/** @param {Temporal.PlainDate} date @returns {string} Mon 19 Oct */
export function dayShort(date) {
  const { daysShort, monthsShort } = words();
  return t('time.day', { weekday: daysShort[date.dayOfWeek - 1], day: date.day, month: monthsShort[date.month - 1] });
}

/** @param {Temporal.PlainDate} date @returns {string} Monday 19 October */
export function dayLong(date) {
  const { days, months } = words();
  return t('time.day', { weekday: days[date.dayOfWeek - 1], day: date.day, month: months[date.month - 1] });
}

/** @param {Temporal.PlainDate} date @returns {string} Mon */
export const weekday = (date) => words().daysShort[date.dayOfWeek - 1];

/** @param {number} day 1 is Monday @returns {string} Monday */
export const dayName = (day) => words().days[day - 1];

/** @param {number} day 1 is Monday @returns {string} Mon */
export const dayNameShort = (day) => words().daysShort[day - 1];

/** @param {Temporal.PlainDate} date @returns {string} 19 Oct 2026 */
export const dateYear = (date) => t('time.date', { day: date.day, month: words().monthsShort[date.month - 1], year: date.year });

/** @param {Temporal.PlainDate} first @param {Temporal.PlainDate} last @returns {string} 19–25 Oct 2026 */
export function dateRange(first, last) {
  if (first.equals(last)) return `${weekday(first)} ${dateYear(first)}`;
  if (first.year !== last.year) return `${dateYear(first)} – ${dateYear(last)}`;
  const from = first.month === last.month ? String(first.day) : `${first.day} ${words().monthsShort[first.month - 1]}`;
  return first.month === last.month ? `${from}–${dateYear(last)}` : `${from} – ${dateYear(last)}`;
}

/** @param {Temporal.PlainDate} date @returns {string} Today, Tomorrow, or Mon 19 Oct */
export function dayNear(date) {
  const days = today().until(date).days;
  if (days === 0) return t('time.today');
  if (days === 1) return t('time.tomorrow');
  return days === -1 ? t('time.yesterday') : dayShort(date);
}

/** @param {string} instant @returns {string} Mon 19 Oct, 09:30 */
export const moment = (instant) => `${dayShort(zoned(instant).toPlainDate())}, ${clock(instant)}`;

/** @param {number} minutes @returns {string} 7 h 30 min */
export function duration(minutes) {
  const whole = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (!whole) return t('time.minutes', { count: rest });
  return rest ? `${t('time.hours', { count: whole })} ${t('time.minutes', { count: rest })}` : t('time.hours', { count: whole });
}

/** @param {{ startsAt: string, endsAt: string }} range @returns {number} minutes that really pass, a clock change included */
export const minutesOf = (range) => (Date.parse(range.endsAt) - Date.parse(range.startsAt)) / 60_000;

/** @param {string} instant @returns {string} in 2 h 5 min, in 3 days */
export function until(instant) {
  const minutes = Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 60_000));
  if (minutes >= 2880) return t('time.in', { what: t('time.days', { count: Math.floor(minutes / 1440) }) });
  return t('time.in', { what: duration(minutes >= 1440 ? Math.floor(minutes / 60) * 60 : minutes) });
}

/** @param {string} instant @returns {string} just now, 5 min ago, 3 days ago */
export function ago(instant) {
  const minutes = Math.floor((Date.now() - Date.parse(instant)) / 60_000);
  if (minutes < 1) return t('time.now');
  if (minutes >= 2880) return t('time.ago', { what: t('time.days', { count: Math.floor(minutes / 1440) }) });
  return t('time.ago', { what: minutes >= 60 ? t('time.hours', { count: Math.floor(minutes / 60) }) : duration(minutes) });
}
