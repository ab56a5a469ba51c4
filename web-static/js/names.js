// @ts-check
/** Names of days and months: Intl for en and ru; a table for uz, whose data in browsers is wrong. */
import { dateTables, language } from './i18n.js';

/** @typedef {{ months: string[], monthsShort: string[], days: string[], daysShort: string[] }} Names */

/** @type {Record<string, Names>} */
const names = {};

/** @returns {Names} */
export function words() {
  const tag = language.value;
  return (dateTables[tag] ?? (names[tag] ??= fromIntl(tag === 'en' ? 'en-GB' : tag)));
}

/** @param {string} tag @returns {Names} */
function fromIntl(tag) {
  /** @param {Intl.DateTimeFormatOptions} options @param {'month' | 'weekday'} part */
  const word = (options, part) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    return (/** @type {Date} */ day) => (format.formatToParts(day).find((piece) => piece.type === part)?.value ?? '').replace('.', '');
  };
  const month = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, index, 15)));
  const week = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2026, 5, 1 + index))); // 1 June 2026 is a Monday
  return {
    months: month.map(word({ day: 'numeric', month: 'long' }, 'month')),
    monthsShort: month.map(word({ day: 'numeric', month: 'short' }, 'month')),
    days: week.map(word({ weekday: 'long' }, 'weekday')),
    daysShort: week.map(word({ weekday: 'short' }, 'weekday')),
  };
}
