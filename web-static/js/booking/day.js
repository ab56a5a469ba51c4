// @ts-check
/** A day at reception: what is decided first, who comes when, and who has nothing to do now. Pure. */
import { spanOf } from '../board/instants.js';
import { workOf } from './hours.js';

const MINUTE = 60_000;
/** Who comes this soon is looked out for already. */
const SOON = 15 * MINUTE;
const NEXT = 120 * MINUTE;
const DONE = new Set(['completed', 'no_show']);
const COMING = new Set(['confirmed', 'checked_in']);

/**
 * @typedef {{from: number, to: number}} Span
 * @typedef {'now' | 'next' | 'later' | 'planned' | 'unsettled' | 'done'} Group `unsettled`: nobody has said whether the client came
 */

/**
 * @param {Map<string, any>} bookings @param {Span} day @param {number} now
 * @returns {{requests: any[], holds: any[], groups: {name: Group, bookings: any[]}[]}} requests of any day, the rest of this one; groups in the order of the day, without empty ones
 */
export function dayOf(bookings, day, now) {
  const all = [...bookings.values()].sort(byStart);
  const ofDay = all.filter(booking => within(spanOf(booking).start, day));
  const names = within(now, day) ? ['now', 'next', 'later', 'unsettled', 'done'] : ['planned', 'unsettled', 'done'];
  const groups = names.map(name => ({ name: /** @type {Group} */ (name), bookings: ofDay.filter(booking => groupOf(booking, day, now) === name) }));
  return {
    requests: all.filter(booking => booking.status === 'requested' && spanOf(booking).end > now),
    holds: ofDay.filter(booking => booking.status === 'held'),
    groups: groups.filter(group => group.bookings.length > 0),
  };
}

/** @returns {Group | null} */
function groupOf(booking, day, now) {
  if (DONE.has(booking.status)) return 'done';
  if (!COMING.has(booking.status)) return null;
  const { start, end } = spanOf(booking);
  if (end <= now && (booking.status === 'confirmed' || !within(now, day))) return 'unsettled';
  if (!within(now, day)) return 'planned';
  if (booking.status === 'checked_in' || start <= now + SOON) return 'now';
  return start <= now + NEXT ? 'next' : 'later';
}

/**
 * Who works now and has nobody: until when, at most until the end of the work.
 * @param {any} state @param {number} now @param {import('../board/calendar.js').Calendar} calendar
 * @returns {{employee: any, until: number}[]} those with the most time first
 */
export function freeNow(state, now, calendar) {
  const taken = takenBy(state);
  const free = [];
  for (const employee of state.employees.values()) {
    if (employee.archived) continue;
    const work = workOf(state, employee.id, calendar.date(now), calendar).find(span => within(now, span));
    const busy = taken.get(employee.id) ?? [];
    if (!work || busy.some(span => span.start <= now && span.end > now)) continue;
    const next = Math.min(...busy.filter(span => span.start > now).map(span => span.start), work.to);
    free.push({ employee, until: next });
  }
  return free.sort((a, b) => b.until - a.until || a.employee.name.localeCompare(b.employee.name));
}

/** @returns {Map<string, {start: number, end: number}[]>} */
function takenBy({ bookings, blocks }) {
  const taken = new Map();
  const add = row => taken.set(row.employee, [...(taken.get(row.employee) ?? []), spanOf(row)]);
  for (const booking of bookings.values()) if (!DONE.has(booking.status)) add(booking);
  for (const block of blocks.values()) add(block);
  return taken;
}

/** @param {Map<string, any>} bookings @param {string} client @param {number} now @returns {any} the next one to come, or the one that is on */
export function comingOf(bookings, client, now) {
  return [...bookings.values()].filter(booking => booking.client === client && COMING.has(booking.status) && spanOf(booking).end > now).sort(byStart)[0];
}

function within(at, { from, to }) {
  return at >= from && at < to;
}

function byStart(a, b) {
  return spanOf(a).start - spanOf(b).start || spanOf(a).end - spanOf(b).end || (a.id < b.id ? -1 : 1);
}
