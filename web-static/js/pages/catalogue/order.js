// @ts-check
/** An order that people change by hand. Pure. */

/** @template {{ id: string }} T @param {T[]} items @param {string} id @param {number} by places, negative towards the start @returns {T[]} the same list where it cannot go on */
export function moved(items, id, by) {
  const from = items.findIndex((one) => one.id === id);
  return placed(items, id, from + by);
}

/** @template {{ id: string }} T @param {T[]} items @param {string} id @param {number} to its place in the new list @returns {T[]} */
export function placed(items, id, to) {
  const from = items.findIndex((one) => one.id === id);
  if (from < 0 || to < 0 || to >= items.length || to === from) return items;
  const rest = items.filter((one) => one.id !== id);
  return [...rest.slice(0, to), items[from], ...rest.slice(to)];
}
