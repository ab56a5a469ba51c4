// @ts-check
/** Start and end of rows in milliseconds, worked out once for each row: rows are never altered. */

/** @type {WeakMap<object, {start: number, end: number}>} */
const known = new WeakMap();

/** @param {{startsAt: string, endsAt: string}} row @returns {{start: number, end: number}} */
export function spanOf(row) {
  let span = known.get(row);
  if (!span) known.set(row, span = { start: Date.parse(row.startsAt), end: Date.parse(row.endsAt) });
  return span;
}
