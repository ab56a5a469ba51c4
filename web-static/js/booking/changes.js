// @ts-check
/** What of a booking's history a person wants to read. Pure. */

/** Fields that say something to people, in the order in which they are told. */
const TOLD = ['status', 'startsAt', 'employee', 'service', 'seats', 'guest', 'note', 'reason'];

/**
 * @param {{from?: string, to?: string, changes?: any}} item `from` and `to` are states
 * @returns {{field: string, from: any, to: any}[]}
 */
export function changesOf({ from, to, changes }) {
  const listed = Array.isArray(changes) ? changes : Object.entries(changes ?? {}).map(([field, both]) => ({ field, ...both }));
  const moved = listed.filter(one => TOLD.includes(one.field) && one.field !== 'status');
  const status = from && to && from !== to ? [{ field: 'status', from, to }] : [];
  return [...status, ...moved].sort((a, b) => TOLD.indexOf(a.field) - TOLD.indexOf(b.field));
}
