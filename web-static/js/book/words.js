// @ts-check
/** Dates, durations and prices as clients read them. */
import { t } from '../i18n.js';
import { money } from '../money.js';
import { words } from '../names.js';
import { local, localOf, plusDays, weekdayOf } from './dates.js';
import { zone } from './state.js';

/** @param {string} date @returns {string} Monday 19 October */
export function dayLong(date) {
  const { days, months } = words();
  return t('book.day', { weekday: days[weekdayOf(date) - 1], day: Number(date.slice(8)), month: months[Number(date.slice(5, 7)) - 1] });
}

/** @param {string} date @returns {string} Mon 19 Oct */
export function dayShort(date) {
  const { daysShort, monthsShort } = words();
  return t('book.day', { weekday: daysShort[weekdayOf(date) - 1], day: Number(date.slice(8)), month: monthsShort[Number(date.slice(5, 7)) - 1] });
}

/** @param {string} month `2026-10` @returns {string} October 2026 */
export function monthName(month) {
  const name = Intl.DateTimeFormat(document.documentElement.lang === 'ru' ? 'ru' : 'en', { month: 'long', timeZone: 'UTC' });
  const word = document.documentElement.lang === 'uz' ? words().months[Number(month.slice(5)) - 1] : name.format(new Date(`${month}-15`));
  return `${word[0].toUpperCase()}${word.slice(1)} ${month.slice(0, 4)}`;
}

/** @param {number} weekday 1 for Monday */
export const weekdayShort = (weekday) => words().daysShort[weekday - 1];

/** @returns {string} the organisation's date now */
export const today = () => local(Date.now(), zone.value).date;

/** @param {string} date @returns {string} Today, Tomorrow or Monday 19 October */
export function dayNear(date) {
  if (date === today()) return t('book.today');
  return date === plusDays(today(), 1) ? t('book.tomorrow') : dayLong(date);
}

/** @param {string} instant @returns {string} Monday 19 October, 10:15 */
export function moment(instant) {
  const { date, time } = localOf(instant, zone.value);
  return t('book.moment', { day: dayLong(date), time });
}

/** @param {string} instant @returns {string} Mon 19 Oct, 10:15 */
export function momentShort(instant) {
  const { date, time } = localOf(instant, zone.value);
  return t('book.moment', { day: dayShort(date), time });
}

/** @param {string} startsAt @param {string} endsAt @returns {string} 10:15–11:00 */
export const hours = (startsAt, endsAt) => `${localOf(startsAt, zone.value).time}–${localOf(endsAt, zone.value).time}`;

/** @param {number} minutes @returns {string} 1 h 30 min */
export function duration(minutes) {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!whole) return t('book.minutes', { count: rest });
  return rest ? `${t('book.hours', { count: whole })} ${t('book.minutes', { count: rest })}` : t('book.hours', { count: whole });
}

/** @param {number} minor @param {string} currency */
export const price = (minor, currency) => (minor ? money(minor, currency) : t('book.free'));

/** @param {{ price: number, from: boolean }} cost @param {string} currency @returns {string} 120,000 UZS, or “from” it */
export const costs = (cost, currency) => (cost.from ? t('book.from', { price: price(cost.price, currency) }) : price(cost.price, currency));

/** @param {number} minutes before the start until which it may be changed @returns {string} */
export function notice(minutes) {
  if (minutes >= 2880 && minutes % 1440 === 0) return t('book.days', { count: minutes / 1440 });
  return minutes % 60 ? duration(minutes) : t('book.hours', { count: minutes / 60 });
}

/** @returns {string} Tashkent */
export const zoneName = () => (zone.value.split('/').pop() ?? '').replace(/_/g, ' ');
