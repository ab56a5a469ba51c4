// @ts-check
/**
 * What of the board is shown, as the address says it: `/board?view=day&date=2026-11-23&group=person&skill=…&person=…&free=…`.
 *
 * @typedef {{view: 'day' | 'week' | 'weeks', date: string, group: 'skill' | 'person', skill: string, person: string, free: string}} Shown `free`: the service whose free times are shown
 */
import { plusDays } from './calendar.js';

const VIEWS = { day: 1, week: 7, weeks: 14 };
const MARGIN = 7;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** @param {URLSearchParams} query @param {string} today @param {boolean} [narrow] a day at most @returns {Shown} */
export function shownBy(query, today, narrow = false) {
  const view = query.get('view') ?? 'week';
  return {
    view: /** @type {any} */ (narrow ? 'day' : view in VIEWS ? view : 'week'),
    date: isDate(query.get('date')) ? /** @type {string} */ (query.get('date')) : today,
    group: query.get('group') === 'person' ? 'person' : 'skill',
    skill: query.get('skill') ?? '',
    person: query.get('person') ?? '',
    free: query.get('free') ?? '',
  };
}

/** @param {Shown} shown @returns {Record<string, string | null>} null where it goes without saying */
export function queryOf({ view, date, group, skill, person, free }, today) {
  return {
    view: view === 'week' ? null : view,
    date: date === today ? null : date,
    group: group === 'skill' ? null : group,
    skill: skill || null,
    person: person || null,
    free: free || null,
  };
}

/** @param {Shown} shown @param {import('./calendar.js').Calendar} calendar @returns {{from: string, days: number}} */
export function daysOf({ view, date }, calendar) {
  return { from: view === 'day' ? date : calendar.monday(date), days: VIEWS[view] };
}

/** @param {Shown} shown @param {number} step @returns {string} the date one view further */
export function stepped({ view, date }, step) {
  return plusDays(date, step * VIEWS[view]);
}

/** What is loaded: whole weeks with one more on both sides, so that the next step is already there. */
export function rangeOf({ view, date }, calendar) {
  const monday = calendar.monday(date);
  const days = view === 'weeks' ? 14 : 7;
  const instant = at => new Date(calendar.startOf(at)).toISOString();
  return { from: instant(plusDays(monday, -MARGIN)), to: instant(plusDays(monday, days + MARGIN)) };
}

function isDate(text) {
  if (!text || !DATE.test(text)) return false;
  const day = Number(text.slice(8));
  const month = Number(text.slice(5, 7));
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate();
}
