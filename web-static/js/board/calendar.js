// @ts-check
/** Dates and weeks of one zone, remembered, since the same few instants are asked for again and again. */

export class Calendar {
  /** @param {string} zone */
  constructor(zone) {
    this.zone = zone;
    this.times = new Map();
    this.dates = new Map();
    this.mondays = new Map();
  }

  /** @param {number} at @returns {string} the local date, `2026-11-23` */
  date(at) {
    let date = this.dates.get(at);
    if (!date) this.dates.set(at, date = this.wall(at).toPlainDate().toString());
    return date;
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

  /** @param {number} at @returns {string} `09:30` */
  time(at) {
    let time = this.times.get(at);
    if (!time) this.times.set(at, time = this.wall(at).toPlainTime().toString({ smallestUnit: 'minute' }));
    return time;
  }

  wall(at) {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.zone);
  }
}

/** @param {string} date @param {number} days @returns {string} */
export function plusDays(date, days) {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
