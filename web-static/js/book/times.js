// @ts-check
/** Starts of one day, as they come and go. Pure: every change gives new lists. */
import { localOf } from './dates.js';

/** @typedef {{ startsAt: string, time: string, gone: boolean, seatsLeft?: number }} Time */
/** @typedef {{ startsAt: string, seatsLeft?: number }} Slot */
/** @typedef {{ times: Time[], gone: string[], back: string[] }} Turn the new list, and whose clock times went or came back */

const NOON = '12:00';
const EVENING = '17:00';

/** @param {Slot[]} items @param {string} zone @returns {Record<string, Time[]>} by local date */
export function byDay(items, zone) {
  /** @type {Record<string, Time[]>} */
  const days = {};
  for (const { startsAt, seatsLeft } of items) {
    const { date, time } = localOf(startsAt, zone);
    (days[date] ??= []).push({ startsAt, time, gone: false, seatsLeft });
  }
  return days;
}

/** @param {Time[]} times @returns {{ part: 'morning' | 'afternoon' | 'evening', times: Time[] }[]} those parts of the day that have any */
export function partsOfDay(times) {
  const part = (/** @type {Time} */ { time }) => (time < NOON ? 'morning' : time < EVENING ? 'afternoon' : 'evening');
  return /** @type {const} */ (['morning', 'afternoon', 'evening'])
    .map((name) => ({ part: name, times: times.filter((time) => part(time) === name) }))
    .filter((group) => group.times.length);
}

/** @param {Time[] | undefined} times */
export const free = (times) => (times ?? []).filter((time) => !time.gone);

/** All starts of the day as the server has them now. What is not among them is gone, and stays to be seen as such. @param {Time[]} times @param {string[]} starts @param {string} zone @returns {Turn} */
export function settled(times, starts, zone) {
  const there = new Set(starts);
  const known = new Set(times.map((time) => time.startsAt));
  return changed(times, times.filter((time) => !there.has(time.startsAt)).map((time) => time.startsAt),
    starts.filter((start) => !known.has(start) || times.some((time) => time.startsAt === start && time.gone)), zone);
}

/** @param {Time[]} times @param {string[]} gone @param {string[]} back @param {string} zone @returns {Turn} */
export function changed(times, gone, back, zone) {
  const went = new Set(gone);
  const came = new Set(back);
  const lost = times.filter((time) => !time.gone && went.has(time.startsAt));
  const known = new Set(times.map((time) => time.startsAt));
  const fresh = back.filter((start) => !known.has(start)).map((startsAt) => ({ startsAt, time: localOf(startsAt, zone).time, gone: false }));
  const returned = times.filter((time) => time.gone && came.has(time.startsAt));
  const next = times.map((time) => (went.has(time.startsAt) ? { ...time, gone: true } : came.has(time.startsAt) ? { ...time, gone: false } : time));
  return {
    times: [...next, ...fresh].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    gone: lost.map((time) => time.time),
    back: [...returned, ...fresh].map((time) => time.time),
  };
}

/** @param {Record<string, Time[]>} days @param {string} date @returns {string | undefined} the first day after it with a free time */
export const nextFree = (days, date) => Object.keys(days).sort().find((day) => day > date && free(days[day]).length);
