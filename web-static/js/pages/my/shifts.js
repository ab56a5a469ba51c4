// @ts-check
/**
 * What the employee's view reads out of the board's state. Pure.
 *
 * @typedef {import('../../board/state.js').State} State
 * @typedef {import('../../board/state.js').Shift} Shift
 * @typedef {{ id: string, shift: string, offeredBy: string, offeredTo?: string[], claimedBy?: string, status: string, note: string, reason?: string, createdAt: string, version: number }} Swap
 */

/** @param {Shift} a @param {Shift} b */
const byStart = (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt);

/** @param {Shift} a @param {Shift} b */
export const overlap = (a, b) => Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);

/** @param {State} state @param {string} me @returns {Shift[]} mine, by start */
export const mine = (state, me) => [...state.shifts.values()].filter((shift) => shift.employee === me && shift.status === 'published').sort(byStart);

/** Those that stand: no holds, nothing cancelled. */
const STANDING = ['requested', 'confirmed', 'checked_in', 'completed'];

/** @param {State} state @param {string} me @returns {import('../../board/state.js').Booking[]} of clients who come to me, by start */
export const comers = (state, me) => [...state.bookings.values()].filter((booking) => booking.employee === me && STANDING.includes(booking.status)).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));

/** @param {State} state @param {string} me @param {number} now @returns {Shift | undefined} the one that runs, else the next */
export const next = (state, me, now) => mine(state, me).find((shift) => Date.parse(shift.endsAt) > now);

/** @param {State} state @param {Shift} shift @returns {{ shift: Shift, employee: any }[]} who else works then, the same skill first */
export function company(state, shift) {
  const others = [...state.shifts.values()].filter((other) => other.employee && other.employee !== shift.employee && other.status === 'published' && overlap(other, shift));
  const known = others.map((other) => ({ shift: other, employee: state.employees.get(/** @type {string} */ (other.employee)) })).filter((one) => one.employee);
  const single = new Map(known.map((one) => [one.employee.id, one]));
  return [...single.values()].sort((a, b) => Number(b.shift.skill === shift.skill) - Number(a.shift.skill === shift.skill) || byStart(a.shift, b.shift));
}

/**
 * One thing that I could take: an open shift, or a shift that someone offers.
 * @typedef {{ id: string, kind: 'shift' | 'swap', shift: Shift, swap?: Swap, from?: any, version: number, obstacle: 'overlap' | null }} Offer
 */

/** @param {State} state @param {string} me @param {number} now @returns {Offer[]} by start; only those whose skill I have */
export function offers(state, me, now) {
  const skills = new Set(state.employees.get(me)?.skills ?? []);
  const busy = mine(state, me);
  /** @param {Shift} shift */
  const obstacle = (shift) => (busy.some((own) => overlap(own, shift)) ? /** @type {const} */ ('overlap') : null);
  const open = [...state.shifts.values()]
    .filter((shift) => !shift.employee && shift.status === 'published')
    .map((shift) => ({ id: shift.id, kind: /** @type {const} */ ('shift'), shift, version: shift.version, obstacle: obstacle(shift) }));
  const swaps = [.../** @type {Map<string, Swap>} */ (state.swaps).values()]
    .filter((swap) => swap.status === 'offered' && swap.offeredBy !== me && (!swap.offeredTo || swap.offeredTo.includes(me)))
    .flatMap((swap) => {
      const shift = state.shifts.get(swap.shift);
      return shift ? [{ id: swap.id, kind: /** @type {const} */ ('swap'), shift, swap, from: state.employees.get(swap.offeredBy), version: swap.version, obstacle: obstacle(shift) }] : [];
    });
  return [...open, ...swaps].filter((offer) => skills.has(offer.shift.skill) && Date.parse(offer.shift.startsAt) > now).sort((a, b) => byStart(a.shift, b.shift));
}

/** @param {State} state @param {string} shift @param {string} me @returns {Swap | undefined} my offer of that shift that is still open */
export const offerOf = (state, shift, me) => [...state.swaps.values()].find((swap) => swap.shift === shift && swap.offeredBy === me && ['offered', 'claimed'].includes(swap.status));

/** @param {State} state @param {Shift} shift @param {string} me @returns {{ employee: any, busy: boolean }[]} who could take it, the free ones first */
export function colleagues(state, shift, me) {
  const able = [...state.employees.values()].filter((one) => one.id !== me && !one.archived && one.skills.includes(shift.skill));
  return able
    .map((employee) => ({ employee, busy: mine(state, employee.id).some((own) => overlap(own, shift)) }))
    .sort((a, b) => Number(a.busy) - Number(b.busy) || a.employee.name.localeCompare(b.employee.name));
}
