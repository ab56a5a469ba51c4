// @ts-check
/** The free times on screen: loaded by month, kept true by the socket, or by asking again where there is none. */
import { computed, signal } from '../vendor/ui.js';
import { slots } from './api.js';
import { firstOf, lastOf, monthOf, plusMonths } from './dates.js';
import { byDay, changed, free, nextFree, settled } from './times.js';

/** @typedef {import('./api.js').Query} Query */
/** @typedef {'loading' | 'ready' | Error} Load */

/** How many months are searched for a first free day before the page says that there is none. */
const SEARCHED = 3;

export const days = signal(/** @type {Record<string, import('./times.js').Time[]>} */ ({}));
export const loads = signal(/** @type {Record<string, Load>} */ ({}));
export const searched = signal(false);

let query = /** @type {Query | null} */ (null);
let zone = 'UTC';
let round = 0;

/** Forgets what was shown and begins for another question. @param {Query} next @param {string} timeZone */
export function ask(next, timeZone) {
  query = next;
  zone = timeZone;
  round += 1;
  days.value = {};
  loads.value = {};
  searched.value = false;
}

/** @param {string} month @param {string} today @returns {Promise<void>} */
export async function load(month, today) {
  if (!query || lastOf(month) < today || loads.value[month] === 'loading' || loads.value[month] === 'ready') return;
  const asked = round;
  loads.value = { ...loads.value, [month]: 'loading' };
  try {
    const from = firstOf(month) < today ? today : firstOf(month);
    const { items } = await slots(query, from, lastOf(month));
    if (asked !== round) return;
    days.value = { ...days.value, ...byDay(items, zone) };
    loads.value = { ...loads.value, [month]: 'ready' };
  } catch (problem) {
    if (asked === round) loads.value = { ...loads.value, [month]: /** @type {Error} */ (problem) };
  }
}

/** The first free day from a date on, looked for month by month. @param {string} date @param {string} today @returns {Promise<string | undefined>} */
export async function seek(date, today) {
  const asked = round;
  for (let month = monthOf(date), tries = 0; tries < SEARCHED; month = plusMonths(month, 1), tries++) {
    await load(month, today);
    if (asked !== round) return undefined;
    if (free(days.value[date]).length) return date;
    const found = nextFree(days.value, date);
    if (found) return found;
    if (loads.value[month] instanceof Error) return undefined;
  }
  searched.value = true;
  return undefined;
}

/** @param {string} date @returns {Promise<import('./times.js').Turn | undefined>} what went and came back meanwhile */
export async function refresh(date) {
  if (!query || !date) return undefined;
  const asked = round;
  const { items } = await slots(query, date, date);
  return asked === round ? settle(date, items.map((/** @type {any} */ item) => item.startsAt)) : undefined;
}

/** @param {string} date @param {string[]} starts */
export const settle = (date, starts) => turn(date, settled(days.value[date] ?? [], starts, zone));

/** @param {string} date @param {string[]} gone @param {string[]} back */
export const change = (date, gone, back) => turn(date, changed(days.value[date] ?? [], gone, back, zone));

/** @param {string} date @param {import('./times.js').Turn} next */
function turn(date, next) {
  if (next.gone.length || next.back.length) days.value = { ...days.value, [date]: next.times };
  return next;
}

/** Days with a free time. */
export const freeDays = computed(() => new Set(Object.keys(days.value).filter((date) => free(days.value[date]).length)));
