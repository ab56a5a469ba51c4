// @ts-check
/**
 * What I asked for and the log has not said yet, laid over what the log says: my change is on screen at once,
 * stays until the log has caught up with the server's answer, and goes without a trace when the server refuses.
 *
 * @typedef {{entity: 'shift' | 'booking' | 'block', id: string, row: any, version?: number}} Wish `row` null: it goes; `version`: what the server answered
 */

const MAPS = { shift: 'shifts', booking: 'bookings', block: 'blocks' };

/** @param {any} state @param {Iterable<Wish>} wishes @returns {any} the state as I want to see it */
export function overlay(state, wishes) {
  const seen = { ...state };
  for (const wish of wishes) {
    const name = MAPS[wish.entity];
    if (isSettled(state, wish)) continue;
    if (seen[name] === state[name]) seen[name] = new Map(state[name]);
    if (wish.row) seen[name].set(wish.id, wish.row);
    else seen[name].delete(wish.id);
  }
  return seen;
}

/** Whether the log says at least what the server answered. */
export function isSettled(state, wish) {
  if (wish.version == null) return false;
  const known = state[MAPS[wish.entity]].get(wish.id);
  return wish.row ? known != null && known.version >= wish.version : known == null;
}
