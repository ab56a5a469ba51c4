// @ts-check
/** What of a booking's history a person wants to read. Pure. */

/** Fields that say something to people, in the order in which they are told. */
const TOLD = ['status', 'startsAt', 'employee', 'service', 'seats', 'guest', 'note', 'reason'];

/**
 * @param {{from?: Record<string, any>, to: Record<string, any>}} item what was changed, as it was and as it is since; without `from` the booking began
 * @returns {{field: string, from: any, to: any}[]}
 */
export function changesOf({ from, to }) {
  if (!from) return [];
  return TOLD.filter(field => (field in from || field in to) && from[field] !== to[field]).map(field => ({ field, from: from[field] ?? null, to: to[field] ?? null }));
}
