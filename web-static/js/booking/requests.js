// @ts-check
/** Requests far ahead, beside the bookings that the board knows. Pure. */

/** What the board knows is newer than a list. @param {Map<string, any>} bookings @param {any[]} listed @returns {Map<string, any>} */
export function merged(bookings, listed) {
  const all = new Map(listed.map(booking => [booking.id, booking]));
  for (const [id, booking] of bookings) all.set(id, booking);
  return all;
}

/** The list after some bookings changed. @param {any[]} listed @param {any[]} changed @returns {any[]} */
export function followed(listed, changed) {
  const rows = new Map(listed.map(booking => [booking.id, booking]));
  for (const booking of changed) {
    if (booking.status === 'requested') rows.set(booking.id, booking);
    else rows.delete(booking.id);
  }
  return [...rows.values()];
}
