// @ts-check
/**
 * The time axis: instants to pixels and back. Days are those of the organisation's zone, so that a day with a clock change is as wide as it is long.
 * Hours that nobody works may be left out of every day; what lies in them is drawn at the edge.
 *
 * @typedef {{date: string, from: number, to: number, x: number, width: number, hours: number}} Day `hours`: how long the whole day is
 * @typedef {{days: Day[], from: number, to: number, width: number, pxPerHour: number, zone: string}} Axis
 */

export const HOUR = 3_600_000;
export const SNAP = 15 * 60_000;
const DAY = 24 * HOUR;
/** Hours after midnight that still belong to the evening. */
const SOON = 4;

/**
 * @param {{from: string, days: number, zone: string, hours?: [number, number], width: number, pxPerHour?: number}} wanted
 *   `from` is a date, `hours` the part of each day that is shown, `pxPerHour` the least that is readable
 * @returns {Axis}
 */
export function axisOf({ from, days, zone, hours = [0, 24], width, pxPerHour = 0 }) {
  const first = Temporal.PlainDate.from(from);
  const cut = Array.from({ length: days }, (_, day) => dayOf(first.add({ days: day }), zone, hours));
  const length = cut.reduce((sum, day) => sum + day.to - day.from, 0) / HOUR;
  const scale = Math.max(pxPerHour, width / length);
  let x = 0;
  for (const day of cut) {
    day.x = x;
    day.width = ((day.to - day.from) / HOUR) * scale;
    x += day.width;
  }
  return { days: cut, from: cut[0].from, to: cut[days - 1].to, width: x, pxPerHour: scale, zone };
}

function dayOf(date, zone, [first, last]) {
  const start = date.toZonedDateTime({ timeZone: zone });
  const next = date.add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  const at = hour => date.toZonedDateTime({ timeZone: zone, plainTime: { hour } });
  const from = first === 0 ? start : at(first);
  const to = last === 24 ? next : at(last);
  return { date: date.toString(), from: from.epochMilliseconds, to: to.epochMilliseconds, x: 0, width: 0, hours: (next.epochMilliseconds - start.epochMilliseconds) / HOUR };
}

/** @param {Axis} axis @param {number} at milliseconds @returns {number} pixels; outside what is shown the nearest edge */
export function xOf(axis, at) {
  const day = axis.days[lastBefore(axis.days, 'from', at)];
  return day.x + (Math.min(Math.max(at, day.from), day.to) - day.from) / HOUR * axis.pxPerHour;
}

/** @param {Axis} axis @param {number} x pixels @returns {number} milliseconds */
export function instantAt(axis, x) {
  const day = axis.days[lastBefore(axis.days, 'x', x)];
  return day.from + (x - day.x) / axis.pxPerHour * HOUR;
}

/** Offsets of all zones in use are whole quarters of an hour, so that quarters of instants are quarters on the wall. */
export function snap(at) {
  return Math.round(at / SNAP) * SNAP;
}

/**
 * Full hours of a day as they are on the wall: the doubled hour comes twice, the skipped one never.
 * @param {Axis} axis @param {Day} day @param {number} step hours between ticks
 */
export function ticksOf(axis, day, step) {
  const ticks = [];
  for (let at = day.from; at < day.to; at += SNAP) {
    const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(axis.zone);
    if (wall.minute === 0 && wall.hour % step === 0) ticks.push({ at, hour: wall.hour, x: xOf(axis, at) });
  }
  return ticks;
}

/**
 * The hours of a day in which anything happens, rounded out and at least from 8 to 20. What ends soon after midnight runs into the edge of
 * its day; only what goes on longer makes the whole day be shown.
 * @param {Iterable<{start: number, end: number}>} spans @param {import('./calendar.js').Calendar} calendar
 * @param {[number, number]} [least] @returns {[number, number]}
 */
export function busyHours(spans, calendar, least = [8, 20]) {
  let [first, last] = least;
  for (const { start, end } of spans) {
    const until = hourOf(calendar.time(end));
    const overnight = calendar.date(start) !== calendar.date(end);
    if (overnight && (until > SOON || end - start > DAY)) return [0, 24];
    first = Math.min(first, Math.floor(hourOf(calendar.time(start))));
    last = overnight ? 24 : Math.max(last, Math.ceil(until));
  }
  return [first, last];
}

function hourOf(time) {
  return Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;
}

/** Index of the last day whose `key` is not after the value; the first day for what is before all. */
function lastBefore(days, key, value) {
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (days[middle][key] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
