// @ts-check
/**
 * What can be done with a booking in its state, the likeliest first. Pure; the server has the same table and the last word.
 *
 * @typedef {'confirm' | 'decline' | 'check-in' | 'complete' | 'no-show' | 'move' | 'cancel'} Verb
 */

const HOUR = 3_600_000;
/** Nobody comes earlier than this. */
const EARLY = 12 * HOUR;

/** @type {Record<string, Verb[]>} */
const VERBS = {
  held: ['cancel'],
  requested: ['confirm', 'decline'],
  confirmed: ['check-in', 'complete', 'no-show', 'move', 'cancel'],
  checked_in: ['complete'],
};

/** Verbs that ask something before they are done. */
export const ASKING = new Set(['decline', 'move', 'cancel']);

export const ICONS = { confirm: 'check', decline: 'x', 'check-in': 'log-in', complete: 'circle-check', 'no-show': 'calendar-x', move: 'arrow-right', cancel: 'trash-2' };

/** Whether it takes up time. @param {{status: string}} booking */
export const isOpen = ({ status }) => status in VERBS;

/** @param {{status: string, startsAt: string, endsAt: string}} booking @param {number} now @returns {Verb[]} */
export function verbsOf(booking, now) {
  const start = Date.parse(booking.startsAt);
  const over = now >= Date.parse(booking.endsAt);
  /** @type {Partial<Record<Verb, boolean>>} */
  const fits = { 'check-in': now > start - EARLY && !over, complete: booking.status === 'checked_in' || now >= start, 'no-show': now >= start, move: !over };
  return (VERBS[booking.status] ?? []).filter(verb => fits[verb] ?? true);
}

/** @param {{status: string, startsAt: string, endsAt: string}} booking @param {number} now @returns {number} whole minutes that a client is late; 0 for who is not, or does not come any more */
export function minutesLate(booking, now) {
  if (booking.status !== 'confirmed' || now >= Date.parse(booking.endsAt)) return 0;
  return Math.max(0, Math.floor((now - Date.parse(booking.startsAt)) / 60_000));
}

/** @param {{status: string, heldUntil?: string, requestedUntil?: string}} booking @returns {string | undefined} when it ends by itself */
export function deadlineOf({ status, heldUntil, requestedUntil }) {
  if (status === 'held') return heldUntil;
  return status === 'requested' ? requestedUntil : undefined;
}
