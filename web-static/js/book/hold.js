// @ts-check
import { hold } from './api.js';
import { skewOf } from './countdown.js';
import { organisation, query } from './state.js';

/** Keeps a time for the client while they type. @param {string} startsAt @returns {Promise<import('./state.js').Held>} */
export async function holdAt(startsAt) {
  const { link, heldUntil, bookings } = await hold(query(), startsAt);
  return { link, startsAt, heldUntil, skew: skewOf(heldUntil, organisation.value.holdMinutes, Date.now()), bookings };
}
