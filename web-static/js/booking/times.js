// @ts-check
/** Free times as a person chooses among them. Pure. */

/**
 * @typedef {{service: string, employee: string, startsAt: string, endsAt: string}} Piece
 * @typedef {{startsAt: string, endsAt: string, pieces: Piece[], seatsLeft?: number}} Slot
 * @typedef {{service: string, employee: string}} Wish `employee` is empty for anyone
 */

/** How many days are asked for at once: enough to say when the next free time is. */
export const AHEAD = 14;
const HOUR = 3_600_000;

/** @param {{items: Wish[], date: string, until: string, seats: number, moving?: string}} wanted `moving`: the booking that is moved, whose own time does not count @returns {string} the address below the API */
export function slotsPath({ items, date, until, seats, moving }) {
  const query = [
    ...items.map(({ service }) => `service=${service}`),
    `from=${date}`, `to=${until}`,
    ...items.map(({ employee }) => `employee=${employee || 'any'}`),
    seats > 1 && `seats=${seats}`,
    moving && `exceptBooking=${moving}`,
  ];
  return `/slots?${query.filter(Boolean).join('&')}`;
}

/**
 * @param {Slot[]} slots in order @param {string} date @param {number} now @param {import('../board/calendar.js').Calendar} calendar
 * @returns {{ofDay: Slot[], next: Slot | null, first: string | null}} `next`: the next free one of this day from now on; `first`: the first day that has any
 */
export function timesOf(slots, date, now, calendar) {
  const coming = slots.filter(slot => Date.parse(slot.startsAt) >= now - 5 * 60_000);
  const ofDay = coming.filter(slot => calendar.date(Date.parse(slot.startsAt)) === date);
  return { ofDay, next: ofDay[0] ?? null, first: coming.length ? calendar.date(Date.parse(coming[0].startsAt)) : null };
}

/** Those of one hour stand in one line. @param {Slot[]} slots @param {import('../board/calendar.js').Calendar} calendar @returns {{hour: string, slots: Slot[]}[]} */
export function byHour(slots, calendar) {
  const hours = new Map();
  for (const slot of slots) {
    const hour = calendar.time(Date.parse(slot.startsAt)).slice(0, 2);
    const key = `${hour} ${Math.floor(Date.parse(slot.startsAt) / HOUR)}`;
    if (!hours.has(key)) hours.set(key, { hour, slots: [] });
    hours.get(key).slots.push(slot);
  }
  return [...hours.values()];
}

/** Who does it, as a slot says. @param {Slot | undefined} slot @param {Wish[]} items @returns {Wish[]} */
export function assigned(slot, items) {
  if (!slot) return items;
  return items.map((item, index) => ({ ...item, employee: item.employee || slot.pieces[index]?.employee || '' }));
}
