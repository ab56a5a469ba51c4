// @ts-check
/**
 * Dates and times of one zone. Days are looked up once and remembered with their bounds: the same few days are asked for thousands of times.
 *
 * @typedef {{date: string, from: number, to: number}} Span a local day in milliseconds
 */
const MINUTE = 60_000;
const USUAL = 24 * 60 * MINUTE;

export class Calendar {
  /** @param {string} zone */
  constructor(zone) {
    this.zone = zone;
    /** @type {Span[]} */
    this.days = [];
    this.mondays = new Map();
  }

  /** @param {number} at @returns {string} the local date, `2026-11-23` */
  date(at) {
    return this.day(at).date;
  }

  /** @param {number} at @returns {Span} */
  day(at) {
    for (const day of this.days) if (at >= day.from && at < day.to) return day;
    const plain = this.wall(at).toPlainDate();
    const date = plain.toString();
    const day = { date, from: this.startOf(date), to: this.startOf(plusDays(date, 1)) };
    this.days.push(day);
    return day;
  }

  /** @param {string} date @returns {string} the Monday of its week */
  monday(date) {
    let monday = this.mondays.get(date);
    if (!monday) {
      const day = Temporal.PlainDate.from(date);
      this.mondays.set(date, monday = day.subtract({ days: day.dayOfWeek - 1 }).toString());
    }
    return monday;
  }

  /** @param {string} date @returns {number} when it begins */
  startOf(date) {
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: this.zone }).epochMilliseconds;
  }

  /** @param {string} date @param {string} time `09:30` @returns {number} a skipped time is the one after the gap, a doubled one the first */
  at(date, time) {
    const plainTime = Temporal.PlainTime.from(time);
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: this.zone, plainTime }).epochMilliseconds;
  }

  /** @param {number} at @returns {string} `09:30`; on a day with a clock change only Temporal knows */
  time(at) {
    const { from, to } = this.day(at);
    if (to - from !== USUAL) return this.wall(at).toPlainTime().toString({ smallestUnit: 'minute' });
    const minutes = Math.floor((at - from) / MINUTE);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }

  wall(at) {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.zone);
  }
}

/** @param {string} date @param {number} days @returns {string} */
export function plusDays(date, days) {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function two(value) {
  return String(value).padStart(2, '0');
}
