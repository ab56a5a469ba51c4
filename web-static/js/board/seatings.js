// @ts-check
/** Bookings as the board draws them: those of one start of a group are one thing. What did not change stays the same object. */
import { isGroup, seatingKey, seatingOf, sits } from '../booking/seating.js';

export class Seatings {
  constructor() {
    /** @type {Map<string, import('../booking/seating.js').Seating>} */
    this.known = new Map();
    this.of = once(state => this.combine(state));
  }

  /** @returns {Map<string, any>} */
  combine({ bookings, services }) {
    const groups = new Set([...(services?.values() ?? [])].filter(isGroup).map(service => service.id));
    if (!groups.size) return bookings;
    const shown = new Map();
    const seated = new Map();
    for (const [id, booking] of bookings) {
      if (!groups.has(booking.service)) shown.set(id, booking);
      else if (sits(booking)) seated.set(seatingKey(booking), [...(seated.get(seatingKey(booking)) ?? []), booking]);
    }
    this.known = new Map([...seated].map(([key, sitting]) => [key, this.seating(key, sitting, services.get(sitting[0].service))]));
    for (const [key, seating] of this.known) shown.set(key, seating);
    return shown;
  }

  seating(key, bookings, service) {
    const known = this.known.get(key);
    const same = known && known.capacity === service.capacity && known.bookings.length === bookings.length && known.bookings.every((booking, at) => booking === bookings[at]);
    return same ? known : seatingOf(bookings, service);
  }
}

/** Worked out again only when bookings or services are others. */
function once(work) {
  let last = {};
  let answer;
  return state => {
    if (last.bookings !== state.bookings || last.services !== state.services) answer = work(state);
    last = state;
    return answer;
  };
}
