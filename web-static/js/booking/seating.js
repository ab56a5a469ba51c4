// @ts-check
/** Bookings of one start of a group as one thing: so many of so many seats. Pure. */

const OVER = new Set(['cancelled', 'expired']);

/** @typedef {{id: string, service: string, employee: string, startsAt: string, endsAt: string, taken: number, capacity: number, status: string, bookings: any[], version: number}} Seating */

/** Bookings of a group service that begin together with the same person sit together. @param {any} booking @param {any} service @returns {string} */
export function seatingKey({ service, employee, startsAt }) {
  return `seating ${service} ${employee} ${Date.parse(startsAt)}`;
}

/** @param {any} service */
export const isGroup = service => (service?.capacity ?? 1) > 1;

/** @param {any[]} bookings of one seating @param {any} service @returns {Seating} */
export function seatingOf(bookings, service) {
  const [{ employee, startsAt, endsAt }] = bookings;
  const sitting = bookings.filter(sits);
  return {
    id: seatingKey(bookings[0]), service: service.id, employee, startsAt, endsAt, capacity: service.capacity,
    taken: sitting.reduce((sum, booking) => sum + (booking.seats ?? 1), 0),
    status: statusOf(sitting), bookings: sitting, version: Math.max(...bookings.map(booking => booking.version)),
  };
}

/** @param {{status: string}} booking */
export const sits = ({ status }) => !OVER.has(status);

/** What most needs to be seen. */
function statusOf(bookings) {
  const order = ['requested', 'checked_in', 'confirmed', 'held', 'completed', 'no_show'];
  return order.find(status => bookings.some(booking => booking.status === status)) ?? 'confirmed';
}
