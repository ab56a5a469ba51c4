// @ts-check
/**
 * Days that differ from the week, and what holds on a date. Pure.
 *
 * @typedef {import('./week.js').Period} Period
 * @typedef {{ date: string, starts?: string, ends?: string, note?: string }} Exception without times the day is off
 * @typedef {{ from: string, to: string, periods: Period[], note: string }} Span days in a row that differ alike
 * @typedef {{ week: import('./week.js').Rule[], exceptions: Exception[] }} Hours
 */

const MOST = 366;

/** @param {string} date @param {number} days */
const later = (date, days) => Temporal.PlainDate.from(date).add({ days }).toString();

/** @param {string} from @param {string} to @returns {string[]} both included; none where it runs backwards or too long */
export function datesOf(from, to) {
  const days = Temporal.PlainDate.from(from).until(to).days;
  return days < 0 || days >= MOST ? [] : Array.from({ length: days + 1 }, (_, index) => later(from, index));
}

/** @param {Exception[]} exceptions @returns {Span[]} in order */
export function spansOf(exceptions) {
  /** @type {Span[]} */
  const spans = [];
  for (const date of [...new Set(exceptions.map((one) => one.date))].sort()) {
    const span = { from: date, to: date, ...dayOf(exceptions, date) };
    const last = spans.at(-1);
    if (last && later(last.to, 1) === date && alike(last, span)) last.to = date;
    else spans.push(span);
  }
  return spans;
}

/** @param {Exception[]} exceptions @param {string} date @returns {{ periods: Period[], note: string }} */
function dayOf(exceptions, date) {
  const those = exceptions.filter((one) => one.date === date);
  const periods = those.flatMap(({ starts, ends }) => (starts && ends ? [{ starts, ends }] : [])).sort((a, b) => (a.starts < b.starts ? -1 : 1));
  return { periods, note: those.find((one) => one.note)?.note ?? '' };
}

/** @param {Span} a @param {Span} b */
const alike = (a, b) => a.note === b.note && JSON.stringify(a.periods) === JSON.stringify(b.periods);

/** @param {Exception[]} exceptions @param {Span} span @returns {Exception[]} what stood on its days is replaced */
export function withSpan(exceptions, { from, to, periods, note }) {
  const said = note.trim() ? { note: note.trim() } : {};
  /** @type {Exception[]} */
  const added = datesOf(from, to).flatMap((date) => (periods.length ? periods.map(({ starts, ends }) => ({ date, starts, ends, ...said })) : [{ date, ...said }]));
  return [...withoutSpan(exceptions, { from, to }), ...added].sort((a, b) => (a.date + (a.starts ?? '') < b.date + (b.starts ?? '') ? -1 : 1));
}

/** @param {Exception[]} exceptions @param {{ from: string, to: string }} span */
export const withoutSpan = (exceptions, { from, to }) => exceptions.filter(({ date }) => date < from || date > to);

/** @param {Hours} hours @param {string} date @returns {{ periods: Period[], note: string, differs: boolean }} what holds on it */
export function onDate({ week, exceptions }, date) {
  if (exceptions.some((one) => one.date === date)) return { ...dayOf(exceptions, date), differs: true };
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  const rules = week.filter((rule) => rule.weekday === weekday && (!rule.validFrom || rule.validFrom <= date) && (!rule.validTo || date <= rule.validTo));
  return { periods: rules.map(({ starts, ends }) => ({ starts, ends })).sort((a, b) => (a.starts < b.starts ? -1 : 1)), note: '', differs: false };
}
